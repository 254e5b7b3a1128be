/** The review file beside a plan, for `kehoach trace`. */
import type { Localized } from '../text/localized';
import { NO_REVIEW, type Review, readReview, reviewPath } from '../workspace/review';
import { nameOf, readText, STDIN, type Trouble } from './files';
import type { Io } from './io';

const NO_REVIEW_FILE: Localized = {
  vi: 'tệp này không đọc được như một bản ghi rà soát nên không được dùng',
  en: 'this file does not read as a review and was not used',
};

/** What has been reviewed of the plan at `path`; a file that is there and is no review is a trouble. */
export async function reviewOf(path: string, io: Io): Promise<Review | Trouble> {
  if (path === STDIN) return NO_REVIEW;
  const file = reviewPath(path);
  const content = await readText(file, io.stdin);
  // Most plans have none.
  if (content.kind !== 'text') return NO_REVIEW;
  return readReview(content.text) ?? { name: nameOf(file, io.cwd), message: { text: NO_REVIEW_FILE } };
}
