/**
 * Check vectors of GB 32100 that are published codes of organs and enterprises (public registers), by the file that tests with them.
 * Numbers of persons are never listed: what is published of them is kept in halves where it is tested.
 */
export const publishedVectors: Readonly<Record<string, readonly string[]>> = {
  'server/engines/codes/credit-code.test.ts': [
    '91110000600037341L',
    '11440300MB2C45246C',
    '11430000006122244L',
    '12441500196720244T',
    '11370800MB28559184',
    '11330105002500287C',
    '11110000000021135M',
    '11100000000013338W',
  ],
  'server/engines/codes/item-code.test.ts': ['12441500196720244T', '11440300MB2C45246C'],
  'server/engines/codes/licence-identifier.test.ts': ['11430000006122244L', '11330105002500287C', '11440300MB2C45246C'],
}
