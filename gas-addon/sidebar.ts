import { mount } from '../sidebar/mount';
import { sheetsHost, writesDecimalComma } from './host';

const pane = document.getElementById('pane') as HTMLElement;

// The pane does not wait for the server's word on how numbers are written; it is shown again when it comes. Should it
// not come, the pane is as it was, and inserting says why.
mount(pane, sheetsHost(false));
writesDecimalComma().then(
  (decimalComma) => mount(pane, sheetsHost(decimalComma)),
  () => undefined,
);
