// What kind of partner the creator is in the user's own judgement: stands before the suggestion, and can be taken back.
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { type RoleChoice, type RoleId, roleIds } from '../../lib/evaluation/roles/roles.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface RoleStore {
  readonly roles: Pick<Store['roles'], 'get' | 'choose'>;
  readonly onChange: Store['onChange'];
}

interface RoleChooserProps {
  readonly store: RoleStore;
  readonly creatorKey: string;
}

/** Give it the creator's key as React key. */
export function RoleChooser({ store, creatorKey }: RoleChooserProps) {
  const { text, formats } = useLanguage();
  const legendId = useId();
  const [choice, setChoice] = useState<RoleChoice | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  /** What was asked for last: a chip that is pressed before the one before is on disk builds on that. */
  const wanted = useRef<readonly RoleId[]>([]);
  const saving = useRef(0);
  const show = useCallback((found: RoleChoice | null) => {
    setChoice(found);
    if (saving.current === 0) wanted.current = found?.roles ?? [];
  }, []);

  useEffect(() => {
    let current = true;
    const load = () =>
      store.roles.get(creatorKey).then(
        (found) => current && show(found),
        (thrown) => current && setFailure(failureCodeOf(thrown)),
      );
    void load();
    const leave = store.onChange((changed) => {
      if (changed.has('roles')) void load();
    });
    return () => {
      current = false;
      leave();
    };
  }, [store, creatorKey, show]);

  const choose = async (roles: readonly RoleId[] | null) => {
    setFailure(null);
    wanted.current = roles ?? [];
    saving.current += 1;
    try {
      await store.roles.choose(creatorKey, roles);
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
    saving.current -= 1;
    // After a failure, too: what stands is what the next chip builds on.
    await store.roles.get(creatorKey).then(show, (thrown) => setFailure(failureCodeOf(thrown)));
  };
  const chosen = choice?.roles ?? [];
  const toggle = (role: RoleId, on: boolean) => {
    const next = roleIds.filter((id) => (id === role ? on : wanted.current.includes(id)));
    return choose(next.length === 0 ? null : next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's own box cannot be laid out as a row of chips
    <div className="own-part" role="group" aria-labelledby={legendId}>
      <p className="field-label" id={legendId}>
        {text('panel', 'roles')}
      </p>
      <div className="chips">
        {roleIds.map((role) => (
          <Chip key={role} on={chosen.includes(role)} onChange={(on) => void toggle(role, on)}>
            {text('panel', `role.${role}`)}
          </Chip>
        ))}
        <Chip on={choice !== null && chosen.length === 0} onChange={(on) => void choose(on ? [] : null)}>
          {text('panel', 'role.none')}
        </Chip>
      </div>
      <p className="caption faint own-line" role="status">
        {choice === null
          ? text('panel', 'roleSuggested')
          : text('panel', 'roleChosen', { day: formats.day(choice.chosenAt) })}
        {choice === null ? null : (
          <Button weight="link" onPress={() => void choose(null)}>
            {text('panel', 'roleTakeBack')}
          </Button>
        )}
      </p>
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
    </div>
  );
}
