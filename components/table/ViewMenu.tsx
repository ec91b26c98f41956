// The saved views: choose one, keep the present one under a name, rename, take away with a way back.
import { useEffect, useState } from 'react';
import type { SavedView } from '../../lib/campaign/saved-view.ts';
import { isSameView, readTableView, type TableView } from '../../lib/campaign/table/table-view.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Popover } from '../ui/Popover.tsx';
import { currentView } from './use-table-view.ts';

type ViewStore = Pick<Store, 'views' | 'onChange'>;

interface ViewMenuProps {
  readonly store: ViewStore;
  readonly newKey: () => string;
  readonly listId: string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

/** The views under a name, followed in every window. */
function useSavedViews(store: ViewStore): readonly SavedView[] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    let current = true;
    const read = () =>
      store.views.list().then(
        (found) => current && setViews(found.filter(({ id }) => !id.startsWith(currentView))),
        () => {},
      );
    void read();
    const stop = store.onChange((changed) => {
      if (changed.has('savedViews') || changed.has('store')) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [store]);
  return views;
}

export function ViewMenu(props: ViewMenuProps) {
  const { text } = useLanguage();
  const views = useSavedViews(props.store);
  const [lastChosen, setLastChosen] = useState<string | null>(null);
  const same = views.find(({ view }) => isSameView(readTableView(view, props.listId), props.view));
  const chosen = same ?? views.find(({ id }) => id === lastChosen);
  return (
    <Popover
      label={text('table', 'views')}
      className="button button-quiet"
      align="end"
      button={
        <>
          <span className="unseen">{text('table', 'views')} </span>
          {same ? same.name : chosen ? text('table', 'viewChanged', { name: chosen.name }) : text('table', 'views')}
          <Icon name="chevron" className="chevron chevron-down" />
        </>
      }
    >
      {(close) => (
        <ViewList
          {...props}
          views={views}
          chosen={chosen ?? null}
          isChanged={same === undefined}
          onChosen={setLastChosen}
          onDone={close}
        />
      )}
    </Popover>
  );
}

interface ViewListProps extends ViewMenuProps {
  readonly views: readonly SavedView[];
  readonly chosen: SavedView | null;
  readonly isChanged: boolean;
  readonly onChosen: (id: string) => void;
  readonly onDone: () => void;
}

const longestName = 80;

function ViewList({ store, newKey, listId, view, onView, views, chosen, isChanged, onChosen, onDone }: ViewListProps) {
  const { text } = useLanguage();
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const attempt = async (work: () => Promise<void>, then: () => void) => {
    try {
      setFailure(null);
      await work();
      then();
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const save = (id: string, called: string, what: unknown) => store.views.save({ id, name: called, view: what });
  const keepNew = () => {
    const called = name.trim();
    if (called === '') return;
    const id = newKey();
    void attempt(
      () => save(id, called, view),
      () => {
        onChosen(id);
        onDone();
      },
    );
  };
  const rename = () => {
    const before = views.find(({ id }) => id === renamed?.id);
    const called = renamed?.name.trim() ?? '';
    if (!before || called === '') return setRenamed(null);
    void attempt(
      () => save(before.id, called, before.view),
      () => setRenamed(null),
    );
  };
  return (
    <div className="view-list">
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {removed ? (
        <Notice>
          {text('table', 'viewRemoved', { name: removed.name })}
          <Button
            weight="link"
            onPress={() =>
              void attempt(
                () => save(removed.id, removed.name, removed.view),
                () => setRemoved(null),
              )
            }
          >
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      ) : null}
      {views.length === 0 ? <p className="soft">{text('table', 'noViews')}</p> : null}
      <ul>
        {views.map((saved) =>
          renamed?.id === saved.id ? (
            <li key={saved.id} className="view-item">
              <form
                className="view-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  rename();
                }}
              >
                <input
                  // biome-ignore lint/a11y/noAutofocus: the user has just asked to rename it
                  autoFocus
                  className="input"
                  maxLength={longestName}
                  aria-label={text('table', 'viewName')}
                  value={renamed.name}
                  onChange={(event) => setRenamed({ id: saved.id, name: event.target.value })}
                />
                <button type="submit" className="button button-plain">
                  {text('table', 'rename')}
                </button>
              </form>
            </li>
          ) : (
            <li key={saved.id} className="view-item">
              <button
                type="button"
                className="view-choose"
                aria-current={saved.id === chosen?.id ? 'true' : undefined}
                onClick={() => {
                  onView(readTableView(saved.view, listId));
                  onChosen(saved.id);
                  onDone();
                }}
              >
                {saved.name}
              </button>
              <Button weight="link" onPress={() => setRenamed({ id: saved.id, name: saved.name })}>
                {text('table', 'rename')}
                <span className="unseen"> {saved.name}</span>
              </Button>
              <Button
                weight="quiet"
                label={text('table', 'removeView', { name: saved.name })}
                onPress={() =>
                  void attempt(
                    () => store.views.remove(saved.id),
                    () => setRemoved(saved),
                  )
                }
              >
                <Icon name="close" />
              </Button>
            </li>
          ),
        )}
      </ul>
      {chosen && isChanged ? (
        <Button
          onPress={() =>
            void attempt(
              () => save(chosen.id, chosen.name, view),
              () => onDone(),
            )
          }
        >
          {text('table', 'updateView', { name: chosen.name })}
        </Button>
      ) : null}
      <form
        className="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          keepNew();
        }}
      >
        <Field label={text('table', 'saveView')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={longestName}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button button-plain" aria-disabled={name.trim() === '' || undefined}>
          {text('table', 'save')}
        </button>
      </form>
    </div>
  );
}
