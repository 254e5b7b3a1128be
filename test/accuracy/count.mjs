// Counting what is right: sets of texts, single values, and the figures that come of them.

/** A text as labels are compared: without Markdown and HTML marks, outer punctuation, case and broken lines. */
export const plain = (text) =>
  (text ?? '')
    .normalize('NFC')
    .replace(/<\/?[a-z]+>/gi, '')
    .replace(/[*_`#]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–+.,;:()"“”]+|[\s.,;:()"“”]+$/g, '')
    .toLowerCase();

/** Found and labelled, found alone, labelled alone. */
export const tally = () => ({ right: 0, extra: 0, missed: 0 });

/** How many of how many. */
export const share = () => ({ right: 0, of: 0 });

/** Adds what `found` has of `labelled`, both lists of texts. True when they agree. */
export function compareSets(count, labelled, found) {
  const wanted = new Set(labelled.map(plain));
  const got = new Set(found.map(plain));
  const extra = [...got].filter((text) => !wanted.has(text)).length;
  const missed = [...wanted].filter((text) => !got.has(text)).length;
  count.right += got.size - extra;
  count.extra += extra;
  count.missed += missed;
  return extra === 0 && missed === 0;
}

export function compareValues(count, labelled, found) {
  count.of++;
  if (labelled === found) count.right++;
  return labelled === found;
}

/** Precision, recall and F1 of a tally, or the share, in per cent; nothing to find and nothing found is 100. */
export function figures(count) {
  if ('of' in count)
    return { f1: count.of ? (100 * count.right) / count.of : 100, detail: `${count.right}/${count.of}` };
  const { right, extra, missed } = count;
  const precision = right + extra ? (100 * right) / (right + extra) : 100;
  const recall = right + missed ? (100 * right) / (right + missed) : 100;
  const f1 = right + extra + missed ? (200 * right) / (2 * right + extra + missed) : 100;
  return { precision, recall, f1, detail: `${right} right, ${extra} extra, ${missed} missed` };
}
