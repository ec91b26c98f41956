// Why two accounts may be one person's, in words.
import type { PersonHint } from '../../lib/campaign/person.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';

export function ReasonLines({ hints }: { readonly hints: readonly PersonHint[] }) {
  const { text } = useLanguage();
  return (
    <ul className="reason-lines caption soft" aria-label={text('people', 'why')}>
      {hints.map((hint) => (
        <li key={`${hint.kind}:${hint.value}`}>
          <ReasonWords hint={hint} />
        </li>
      ))}
    </ul>
  );
}

function ReasonWords({ hint: { kind, value } }: { readonly hint: PersonHint }) {
  const { text } = useLanguage();
  if (kind === 'handle') return text('people', 'reason.handle');
  if (kind === 'account') return text('people', 'reason.account');
  return (
    <>
      {text('people', value.includes('@') ? 'reason.mailbox' : 'reason.link')} <PageText text={value} />
    </>
  );
}
