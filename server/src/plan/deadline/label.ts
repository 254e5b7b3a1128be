/** The words that announce a deadline: "Thời gian hoàn thành:", "thời hạn", "Tiến độ thực hiện". */
import type { Token } from './tokens';

const HEADS: readonly (readonly string[])[] = [
  ['thoi', 'gian'],
  ['thoi', 'han'],
  ['thoi', 'diem'],
  ['tien', 'do'],
  ['ky', 'han'],
  ['han', 'hoan', 'thanh'],
  ['han', 'cuoi'],
  ['han', 'chot'],
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
  if (isFinishing(tokens, at)) return at + 3;
  const head = HEADS.find((words) => words.every((word, i) => tokens[at + i]?.text === word));
  if (!head) return at;
  let i = at + head.length;
  let tails = 0;
  while (tails < MOST_TAILS && TAILS.has(tokens[i]?.text ?? '')) {
    i++;
    tails++;
  }
  return tokens[i]?.text === ':' ? i + 1 : i;
}

/** "Hoàn thành: Quý I/2025"; without its colon the verb is no label. */
const isFinishing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'hoan' && tokens[at + 1]?.text === 'thanh' && tokens[at + 2]?.text === ':';
