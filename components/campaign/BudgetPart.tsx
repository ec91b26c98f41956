// How much of the budget is used: by what the stages mean, with everything said that the sums leave out.
import type { BudgetUse } from '../../lib/campaign/budget.ts';
import { momentOfDay } from '../../lib/campaign/deadlines.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';

interface BudgetPartProps {
  readonly use: BudgetUse;
  readonly onFill: () => void;
}

const lines = ['done', 'committed', 'open'] as const;

/** Fees of creators agreed or done that the sum lacks: then the sum is a least. */
const isIncomplete = ({ sums, apart }: BudgetUse) => sums.committed.without + sums.done.without > 0 || apart.length > 0;

export function BudgetPart({ use, onFill }: BudgetPartProps) {
  const { text } = useLanguage();
  const finding = useFinding(use);
  return (
    <section className="dashboard-part" aria-labelledby="campaign-budget">
      <h2 id="campaign-budget">{finding}</h2>
      {use.currency === null ? null : <BudgetTable use={use} currency={use.currency} />}
      <LeftOut use={use} />
      {use.budget === null ? (
        <div>
          <Button onPress={onFill}>{text('campaigns', 'budget.fill')}</Button>
        </div>
      ) : null}
    </section>
  );
}

function useFinding(use: BudgetUse): string {
  const { text, formats } = useLanguage();
  const { budget, left, used, sums } = use;
  if (budget === null || left === null) return text('campaigns', 'budget.none');
  const money = (amount: number) => formats.money(amount, budget.currency);
  const quotes = sums.open.quotes + sums.committed.quotes + sums.done.quotes;
  if (quotes === 0 && use.apart.length === 0) {
    return text('campaigns', 'budget.noQuotes', { budget: money(budget.amount) });
  }
  const incomplete = isIncomplete(use);
  if (left < 0) return text('campaigns', incomplete ? 'budget.overAtLeast' : 'budget.over', { over: money(-left) });
  const values = { share: formats.percent(used / budget.amount), left: money(left) };
  return text('campaigns', incomplete ? 'budget.usedAtLeast' : 'budget.used', values);
}

function BudgetTable({ use, currency }: { readonly use: BudgetUse; readonly currency: string }) {
  const { text, formats } = useLanguage();
  const { sums, budget, left } = use;
  const whole = Math.max(budget?.amount ?? 0, use.used + sums.open.amount, 1);
  return (
    <>
      <div className="budget-bar" aria-hidden="true">
        {lines.map((meaning) => (
          <span
            key={meaning}
            data-meaning={meaning}
            style={{ inlineSize: `${(sums[meaning].amount / whole) * 100}%` }}
          />
        ))}
        {budget === null ? null : (
          <span className="budget-mark" style={{ insetInlineStart: `${(budget.amount / whole) * 100}%` }} />
        )}
      </div>
      <table className="count-table" aria-labelledby="campaign-budget">
        <thead>
          <tr>
            <th scope="col">{text('campaigns', 'budget')}</th>
            <th scope="col" className="number">
              {text('campaigns', 'amount')}
            </th>
            <th scope="col" className="number">
              {text('campaigns', 'quotes')}
            </th>
            <th scope="col" className="number">
              {text('campaigns', 'withoutQuote')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((meaning) => (
            <tr key={meaning}>
              <th scope="row">
                <span className="budget-key" data-meaning={meaning} aria-hidden="true" />
                {text('campaigns', `budget.${meaning}`)}
              </th>
              <td className="number">{formats.money(sums[meaning].amount, currency)}</td>
              <td className="number soft">{formats.fullCount(sums[meaning].quotes)}</td>
              <td className="number soft">{formats.fullCount(sums[meaning].without)}</td>
            </tr>
          ))}
        </tbody>
        {budget === null || left === null ? null : (
          <tfoot>
            <tr>
              <th scope="row">{text('campaigns', 'budget.whole')}</th>
              <td className="number">{formats.money(budget.amount, currency)}</td>
              <td colSpan={2} />
            </tr>
            <tr>
              <th scope="row">{text('campaigns', 'budget.left')}</th>
              <td className="number">
                {left < 0 ? '−' : ''}
                {formats.money(Math.abs(left), currency)}
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}

/** What the sums do not hold, and the exchange rates that they rest on. */
function LeftOut({ use }: { readonly use: BudgetUse }) {
  const { text, formats } = useLanguage();
  const unknown = use.sums.committed.without + use.sums.done.without;
  const rates = use.rates.map(({ from, to, rate, on }) =>
    text('campaigns', 'rateUsed', { from, to, rate: formats.decimal(rate), day: formats.shortDay(momentOfDay(on)) }),
  );
  return (
    <>
      {unknown === 0 ? null : (
        <p className="caption soft">{text('campaigns', 'unknownFees', { count: formats.fullCount(unknown) })}</p>
      )}
      {use.apart.map(({ amount, currency, quotes }) => (
        <p key={currency} className="caption soft">
          {text('campaigns', 'apart', { count: formats.fullCount(quotes), sum: formats.money(amount, currency) })}
        </p>
      ))}
      {rates.length === 0 ? null : (
        <p className="caption soft">{text('campaigns', 'ratesUsed', { rates: formats.list(rates) })}</p>
      )}
    </>
  );
}
