/** Step 1: what help is needed with, and the problem in words. R34–R36. */
import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelfHelpPanel } from '../../self-help/self-help-panel';
import type { RequestDraft } from '../draft/use-draft';
import { DraftFiles } from './draft-files';
import { Follows } from './follows';
import { lengthOf } from './gap.rules';
import { NextButton } from './go-on';
import { PartnerHelp } from './partner-help';
import { ProblemFields } from './problem-fields';
import { LONGEST_DESCRIPTION, problemGaps } from './problem.rules';
import { ProductField } from './product-field';
import { ServedElsewhere } from './served-elsewhere';
import { useProduct } from './use-product';
import { useStep } from './use-step';
import { VersionField } from './version-field';

const useStyles = makeStyles({
  // Beside the fields there is always the same room, and below them what comes comes after the button: it never moves.
  both: {
    display: 'grid',
    gap: '1.5rem',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 60rem)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  beside: { minWidth: 0, ':empty': { display: 'none' } },
});

const SHOWN = ['product', 'productVersionId', 'problemId', 'title', 'description', 'followsCaseNumber'];

interface Props {
  draft: RequestDraft;
  /** From a link to this page. */
  initialProductId: string | null;
}

export function ProblemStep({ draft, initialProductId }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { content, change } = draft;
  const [opened, setOpened] = useState<string | null>(null);
  const wanted = opened ?? content.productVersionId ?? initialProductId;
  const { product, fetching } = useProduct(wanted);
  const step = useStep(draft, 1, problemGaps(content, fetching ? { portal: { here: true } } : product));
  const versions = product?.versions ?? [];
  const onlyId = versions.length === 1 ? versions[0]?.id : undefined;
  // Where there is one version alone nobody has to choose it.
  useEffect(() => {
    if (onlyId && content.productVersionId !== onlyId) change({ productVersionId: onlyId });
  }, [onlyId, content.productVersionId, change]);
  const choose = (productId: string) => {
    if (productId === product?.id) return;
    setOpened(productId);
    // Another product has other versions and problems; everything else that was said stays.
    change({ productVersionId: null, problemId: null });
  };
  const isElsewhere = product?.portal.here === false;
  // Where it is not asked for here, that alone is said.
  const faultAt = (path: string) => (isElsewhere ? undefined : step.faultAt(path));
  return (
    <div ref={step.section} className={styles.both}>
      <div className={styles.fields}>
        <ProductField product={product} onChoose={choose} fault={faultAt('product')} />
        {product && isElsewhere && <ServedElsewhere product={product} />}
        {product && (
          <VersionField
            product={product}
            value={content.productVersionId}
            onChoose={(productVersionId) => change({ productVersionId })}
            fault={faultAt('productVersionId')}
          />
        )}
        {product?.portal.here && (
          <ProblemFields
            key={product.id}
            product={product}
            value={content.problemId}
            onChoose={(problemId) => change({ problemId })}
            fault={faultAt('problemId')}
          />
        )}
        <Field
          required
          label={t('steps.problem.title')}
          hint={t('steps.problem.titleHint')}
          validationMessage={faultAt('title')}
        >
          <Input value={content.title} onChange={(_event, { value }) => change({ title: value })} />
        </Field>
        <Field
          required
          label={t('steps.problem.description')}
          hint={t('steps.problem.count', { count: lengthOf(content.description), max: LONGEST_DESCRIPTION })}
          validationMessage={faultAt('description')}
        >
          <Textarea
            resize="vertical"
            rows={6}
            value={content.description}
            onChange={(_event, { value }) => change({ description: value })}
          />
        </Field>
        <DraftFiles draft={draft} />
        <Follows draft={draft} fault={faultAt('followsCaseNumber')} />
        <NextButton step={step} shown={isElsewhere ? SHOWN.slice(1) : SHOWN} />
        <PartnerHelp />
      </div>
      <div className={styles.beside}>
        <SelfHelpPanel draft={draft} />
      </div>
    </div>
  );
}
