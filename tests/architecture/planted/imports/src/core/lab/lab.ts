import { button } from '../../page/ui/button';
export const lab = button;
