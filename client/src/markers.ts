/** Vietnamese list letters: no f, j, w, z; đ follows d (Decree 30/2020/NĐ-CP, appendix I). */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
/** Longest list of numbered items; of items with two numbers (12.30.), the first and the second. */
const ITEMS = 60;
const GROUPS = 20;
const GROUP_ITEMS = 30;

/** Each marker with the one that follows it: ["a)", "b)"], ["2.9.", "2.10."], ["IV.", "V."]. */
export function nextMarkers(): [marker: string, next: string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < LETTERS.length; i++) pairs.push([`${LETTERS[i]})`, `${LETTERS[i + 1]})`]);
  for (let i = 0; i + 1 < ROMANS.length; i++) pairs.push([`${ROMANS[i]}.`, `${ROMANS[i + 1]}.`]);
  for (let n = 1; n < ITEMS; n++) pairs.push([`${n}.`, `${n + 1}.`]);
  for (let group = 1; group <= GROUPS; group++) {
    for (let n = 1; n < GROUP_ITEMS; n++) pairs.push([`${group}.${n}.`, `${group}.${n + 1}.`]);
  }
  return pairs;
}
