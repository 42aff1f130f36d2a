const first = [
  ...['Quill', 'Tarn', 'Brindle', 'Copper', 'Wren', 'Saltmarsh', 'Juniper', 'Ironbridge', 'Larch', 'Pebble', 'Otter'],
  ...[
    'Harrow',
    'Lantern',
    'Mossgate',
    'Thistle',
    'Kestrel',
    'Hollyoak',
    'Drift',
    'Anvil',
    'Bramble',
    'Cobalt',
    'Heron',
  ],
];
const second = [
  ...['mere Logistics', 'dale Textiles', 'wick Foods', 'ford Insurance', 'ley Robotics', 'stone Media'],
  ...['field Clinics', 'by Energy', 'worth Software', 'haven Retail', 'combe Travel', 'ton Freight'],
];

/** An invented company name, another one for each index. @param index 0 … 263 */
export function accountName(index: number): string {
  const [start, end] = [first[index % first.length], second[Math.floor(index / first.length)]];
  if (start === undefined || end === undefined) throw new Error(`there is no account name ${index}`);
  return `${start}${end}`;
}
