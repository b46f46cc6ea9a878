import { Dep } from './dep';
export default function impure(loud: boolean) {
  console.log(new Date(), window.name, loud == true);
  return null as any as Dep;
}
