/** The words that announce a deadline: "Thời gian hoàn thành:", "thời hạn", "Tiến độ thực hiện". */
import type { Token } from './tokens';

const HEADS: readonly (readonly string[])[] = [
  ['thoi', 'gian'],
  ['thoi', 'han'],
  ['thoi', 'diem'],
  ['ky', 'han'],
  ['han', 'hoan', 'thanh'],
  ['han', 'cuoi'],
  ['han', 'chot'],
];

/** Labels only with their colon: the words are common without it. */
const COLON_HEADS: readonly (readonly string[])[] = [
  ['hoan', 'thanh'],
  ['tien', 'do'],
  ['lo', 'trinh'],
];

const TAILS = new Set(
  'thuc hien hoan thanh trien khai xong ket thuc bat dau du kien to chuc kiem tra bao cao gui nop dang ky va hoan cu the phai tien hanh ban hanh xay dung dut diem cuoi cung'.split(
    ' ',
  ),
);

const MOST_TAILS = 6;

/**
 * Past the label that begins at token `at`, with its colon; `at` itself where no label begins. A label without a colon
 * is taken to end where the words of labels end: "thời gian thực hiện trong năm 2022".
 */
export function skipLabel(tokens: readonly Token[], at: number): number {
  const strict = COLON_HEADS.find((words) => starts(tokens, at, words));
  const head = strict ?? HEADS.find((words) => starts(tokens, at, words));
  if (!head) return at;
  let i = at + head.length;
  let tails = 0;
  while (tails < MOST_TAILS && TAILS.has(tokens[i]?.text ?? '')) {
    i++;
    tails++;
  }
  if (tokens[i]?.text === ':') return i + 1;
  return strict ? at : i;
}

const starts = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.text === word);
