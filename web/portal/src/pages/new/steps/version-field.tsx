/** The version, each with where it stands in its life; what it means where that is over. R21–R24. */
import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../ui/moment';
import { versionOf, type Product } from './use-product';

type Version = Product['versions'][number];

interface Props {
  product: Product;
  value: string | null;
  onChoose: (versionId: string | null) => void;
  fault: string | undefined;
}

export function VersionField({ product, value, onChoose, fault }: Props) {
  const { t } = useTranslation('new');
  const phase = usePhaseText();
  const chosen = versionOf(product, value);
  const barred = chosen && (chosen.lifecyclePhase === 'ENDED' || chosen.lifecyclePhase === 'NOT_RELEASED');
  return (
    <>
      <Field required label={t('steps.problem.version')} validationMessage={fault}>
        <Select value={value ?? ''} onChange={(_event, data) => onChoose(data.value || null)}>
          <option value="">{t('steps.choose')}</option>
          {product.versions.map((version) => (
            <option key={version.id} value={version.id}>
              {`${version.name} – ${phase(version)}`}
            </option>
          ))}
        </Select>
      </Field>
      {barred && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t(`steps.phaseMeans.${chosen.lifecyclePhase === 'ENDED' ? 'ENDED' : 'NOT_RELEASED'}`, {
              version: `${product.name} ${chosen.name}`,
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** A phase in words, with the day that ends it. */
export function usePhaseText(): (version: Version) => string {
  const { t } = useTranslation('new');
  const day = useDayText();
  return ({ lifecyclePhase, releasedOn, mainstreamEndsOn, extendedEndsOn }) => {
    const ends = { MAINSTREAM: mainstreamEndsOn, NOT_RELEASED: releasedOn, MODERN: null }[lifecyclePhase as 'MODERN'];
    const on = ends === undefined ? extendedEndsOn : ends;
    return on ? t(`steps.phaseUntil.${lifecyclePhase}`, { day: day(on) }) : t(`steps.phase.${lifecyclePhase}`);
  };
}
