import { home } from '../app/home';
export const button = () => home;
