export interface Model {
  name: string;
}
