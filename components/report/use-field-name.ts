// Names the fields of a reading in the user's language; followers have each platform's own word.
import type { Platform, PostField, ProfileField } from '../../lib/profile/creator-profile.ts';
import { useLanguage } from '../ui/language-context.tsx';

/** Every field has a name: the compiler holds these keys in the dictionary. */
type FieldKey = `creator.${ProfileField}` | `post.${PostField}`;

/** Gives a function from a field as reports write it (`followers`, `posts.likes`) to its name. */
export function useFieldName(platform: Platform): (field: string) => string {
  const { text } = useLanguage();
  return (field) => {
    if (field === 'followers') return text('reading', `audience.${platform}`);
    const key = field.startsWith('posts.') ? `post.${field.slice('posts.'.length)}` : `creator.${field}`;
    return text('reading', key as FieldKey);
  };
}
