/** The review files beside the plans, read when they are first asked for and kept up with. */
import { NO_REVIEW, type Review, readReview, reviewPath } from '../workspace';
import type { Host } from './host';

/** What stands in a review file; `text` is null where there is none, `review` where the file is no review. */
export interface ReviewFile {
  readonly uri: string;
  readonly text: string | null;
  readonly review: Review | null;
}

export interface Reviews {
  /** What is known of the plan at `uri` now; the first call reads the file, and `onChanged` tells when it says something. */
  readonly of: (uri: string) => Review;
  /** The file as it is on disk now. */
  readonly read: (uri: string) => Promise<ReviewFile>;
  /** Files have changed, as URIs of any kind. */
  readonly changed: (uris: readonly string[]) => void;
  readonly forget: (uri: string) => void;
}

/** Watched for changes. */
export const REVIEW_GLOB = `**/*${reviewPath('')}`;

const LIMIT = 4_000_000;

export function createReviews(host: Host, onChanged: (uri: string) => void): Reviews {
  const known = new Map<string, Review>();

  async function read(uri: string): Promise<ReviewFile> {
    const file = reviewPath(uri);
    // A draft that was never saved has nothing beside it.
    const content = uri.startsWith('untitled:') ? null : await host.files.read(file, LIMIT);
    if (content?.kind !== 'text') return { uri: file, text: null, review: NO_REVIEW };
    return { uri: file, text: content.text, review: readReview(content.text) };
  }

  async function load(uri: string): Promise<void> {
    const before = known.get(uri);
    const { review } = await read(uri);
    if (!known.has(uri)) return;
    known.set(uri, review ?? NO_REVIEW);
    if (JSON.stringify(before) !== JSON.stringify(known.get(uri))) onChanged(uri);
  }

  return {
    of(uri) {
      const review = known.get(uri);
      if (review) return review;
      known.set(uri, NO_REVIEW);
      void load(uri);
      return NO_REVIEW;
    },
    read,
    changed(uris) {
      for (const uri of known.keys()) if (uris.includes(reviewPath(uri))) void load(uri);
    },
    forget: (uri) => void known.delete(uri),
  };
}
