// How much of what a scan has lost its restoration brings back, letter by letter, on the lines whose true text is known.

/** The two ways of placing a tone mark ("hoá", "hóa") are both right: they count as one. */
const tonesAlike = (text) =>
  text.normalize('NFC').replace(/(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/giu, (_, glide, vowel) => {
    const [letter, ...marks] = vowel.normalize('NFD');
    return (glide + marks.join('') + letter).normalize('NFC');
  });

/**
 * Which letters of `truth` stand in `text`, when the two are laid beside each other with as few changes as can be: a flag
 * for each letter of `truth`, and how many letters `text` has beyond them.
 */
function lay(text, truth) {
  const [a, b] = [[...text], [...truth]];
  const cost = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) cost[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const paired = cost[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      cost[i][j] = Math.min(paired, cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    }
  }
  const right = b.map(() => false);
  let surplus = 0;
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const same = i > 0 && j > 0 && a[i - 1] === b[j - 1];
    if (i > 0 && j > 0 && cost[i][j] === cost[i - 1][j - 1] + (same ? 0 : 1)) {
      right[j - 1] = same;
      i--;
      j--;
    } else if (i > 0 && cost[i][j] === cost[i - 1][j] + 1) {
      surplus++;
      i--;
    } else j--;
  }
  return { right, surplus };
}

/**
 * Compares `lines` ({ line, read, true, certain }) with the restored text, line by line (one-based, as in the scan).
 * `wrong`: letters that the scan has wrong or too many; `restored`: of these, put right; `spoiled`: letters that were right
 * and are not any more; `other`: letters that were wrong and are now wrong in another way. `complain` hears of the last two.
 */
export function scoreRestoration(lines, restored, complain = () => {}) {
  const sum = { lines: 0, letters: 0, wrong: 0, restored: 0, spoiled: 0, other: 0 };
  const after = restored.split('\n');
  for (const { line, read, true: truth, certain } of lines) {
    if (certain === false) continue;
    const [wanted, was, is] = [truth, read, after[line - 1].trim()].map((text) => tonesAlike(text.trim()));
    const before = lay(was, wanted);
    const now = lay(is, wanted);
    const count = (test) => before.right.filter((right, i) => test(right, now.right[i])).length;
    const spoiled = count((right, still) => right && !still) + Math.max(0, now.surplus - before.surplus);
    sum.lines++;
    sum.letters += wanted.length;
    sum.wrong += count((right) => !right) + before.surplus;
    sum.restored += count((right, still) => !right && still) + Math.max(0, before.surplus - now.surplus);
    sum.spoiled += spoiled;
    const changed = otherwiseWrong(was, is, wanted);
    sum.other += changed.length;
    if (spoiled > 0 || changed.length > 0)
      complain(`line ${line}: ${spoiled} spoiled, ${changed.join(', ')}\n  ${was}\n  ${is}\n  ${wanted}`);
  }
  return sum;
}

/** Words that were changed into others that do not stand on the page. */
function otherwiseWrong(was, is, wanted) {
  const words = (text) => text.split(/\s+/);
  const [before, now] = [words(was), words(is)];
  const page = new Set(words(wanted));
  return before.length === now.length ? now.filter((word, i) => word !== before[i] && !page.has(word)) : [];
}

/**
 * The numbers that stand in `before` and not in `after`, or the other way round, line by line. A number: two digits and more
 * in a row, or one that no letter stands beside, nor a sign that scans put for a letter.
 */
export function changedNumbers(before, after) {
  const numbers = (line) =>
    line.match(/\d{2,}|(?<![\p{L}\p{M}\d¢€&@$§©]['’:]?)\d(?!\d|['’:]?[\p{L}\p{M}¢€&@$§©])/gu) ?? [];
  const now = after.split('\n');
  return before.split('\n').flatMap((line, i) => {
    const [was, is] = [numbers(line).join(' '), numbers(now[i] ?? '').join(' ')];
    return was === is ? [] : [`line ${i + 1}: ${was} → ${is}`];
  });
}
