// What is wrong in a form, field by field; as long as this stands there, the form is not saved.
import type { InputProblem } from '../../lib/evaluation/checked-input.ts';
import { useLanguage } from './language-context.tsx';
import { Notice } from './Notice.tsx';

export function InputProblems({ problems }: { readonly problems: readonly InputProblem[] }) {
  const said = useProblemWords();
  const { text } = useLanguage();
  return (
    <Notice tone="stop">
      {text('brief', 'notSaved')}
      <ul className="problems">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.key}`}>{said(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Problems name their words by keys made of the field's path: what the dictionary lacks is shown as the key itself. */
function useProblemWords() {
  const { text } = useLanguage();
  const word = (key: string, values: InputProblem['values'] = {}) => text('brief', key as 'title', values);
  return ({ label, key, values }: InputProblem) => word(key, { ...values, field: word(label) });
}
