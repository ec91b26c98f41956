// The name of a stage: the user's own, or the dictionary's for a stage on board.
import { isDefaultStageId, type Stage } from '../../lib/campaign/stages.ts';
import { useLanguage } from '../ui/language-context.tsx';

/** Gives the function that names a stage of a campaign by its id; an unknown id is shown as it is. */
export function useStageName(): (stages: readonly Stage[], id: string) => string {
  const { text } = useLanguage();
  return (stages, id) => {
    const name = stages.find((stage) => stage.id === id)?.name ?? '';
    if (name !== '') return name;
    return isDefaultStageId(id) ? text('campaigns', `stage.${id}`) : id;
  };
}
