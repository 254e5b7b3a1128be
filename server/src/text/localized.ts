export type Language = 'vi' | 'en';

/** A user text in both languages; `{name}` stands for an argument. */
export type Localized = Readonly<Record<Language, string>>;

/** A message that has not been worded yet: wording costs time, and most messages are never shown. */
export interface Message {
  readonly text: Localized;
  readonly args?: Readonly<Record<string, string | number | Localized>>;
}

/** `message` in `language`. A placeholder without an argument is left as it stands. */
export function say({ text, args }: Message, language: Language): string {
  if (!args) return text[language];
  return text[language].replace(/\{(\w+)\}/g, (whole, name) => {
    const value = args[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
