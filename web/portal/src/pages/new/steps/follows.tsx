/** The earlier request that this one goes on with; shown where there is one. R56, R58. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from '../draft/use-draft';

interface Props {
  draft: RequestDraft;
  fault: string | undefined;
}

export function Follows({ draft: { content, change }, fault }: Props) {
  const { t } = useTranslation('new');
  if (content.followsCaseNumber === null) return null;
  return (
    <>
      <Field label={t('steps.problem.follows')} validationMessage={fault}>
        <Input
          value={content.followsCaseNumber}
          onChange={(_event, { value }) => change({ followsCaseNumber: value })}
        />
      </Field>
      <div>
        <Button size="small" onClick={() => change({ followsCaseNumber: null })}>
          {t('steps.problem.notFollowing')}
        </Button>
      </div>
    </>
  );
}
