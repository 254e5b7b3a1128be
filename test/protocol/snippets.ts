/** What is left of a snippet when its first choices are taken and its stops are empty. */
export const firstChoice = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+|\\([\\$},|])/g,
    (_, choice: string | undefined, text: string | undefined, escaped: string | undefined) =>
      (choice ?? text ?? escaped ?? '').replace((choice ?? text) ? /\\([\\$},|])/g : /(?!)/, '$1'),
  );
