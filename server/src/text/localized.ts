export type Language = 'vi' | 'en';

/** A user text in both languages; `{name}` stands for an argument. */
export type Localized = Readonly<Record<Language, string>>;

/** A message that has not been worded yet: wording costs time, and most messages are never shown. */
export interface Message {
  readonly text: Localized;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** `message` in `language`. A placeholder without an argument is left as it stands. */
export function say(message: Message, language: Language): string {
  const { text, args } = message;
  return args ? text[language].replace(/\{(\w+)\}/g, (whole, name) => String(args[name] ?? whole)) : text[language];
}
