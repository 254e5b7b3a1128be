/**
 * Clients write one URI in several ways (`%C3%A1` or `á`, `c%3A` or `C:`). Inside there is one, so that an open document
 * and its file are the same; what goes out is written as the client wrote it.
 */
import { URI } from 'vscode-uri';

export interface Uris {
  /** The one form of a URI out of a message. */
  readonly in: (uri: string) => string;
  /** The client's own form of a URI that it has sent before; any other as it stands. */
  readonly out: (uri: string) => string;
}

export function createUris(): Uris {
  const known = new Map<string, string>();
  const written = new Map<string, string>();
  return {
    in(uri) {
      let canonical = known.get(uri);
      if (canonical === undefined) {
        canonical = canonicalUri(uri);
        known.set(uri, canonical);
        written.set(canonical, uri);
      }
      return canonical;
    },
    out: (uri) => written.get(uri) ?? uri,
  };
}

/** As `vscode-uri` writes it; a text that is no URI stays as it is. */
function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
