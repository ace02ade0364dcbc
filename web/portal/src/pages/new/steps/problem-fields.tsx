/** Category and problem: of the category nothing is kept, the problem tells it. R34. */
import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Product } from './use-product';

interface Props {
  product: Product;
  value: string | null;
  onChoose: (problemId: string | null) => void;
  fault: string | undefined;
}

export function ProblemFields({ product, value, onChoose, fault }: Props) {
  const { t } = useTranslation('new');
  const [opened, setOpened] = useState<string | null>(null);
  const chosen = problemOf(product, value);
  const category = chosen?.category ?? product.categories.find(({ id }) => id === opened);
  return (
    <>
      <Field required label={t('steps.problem.category')} validationMessage={category ? undefined : fault}>
        <Select
          value={category?.id ?? ''}
          onChange={(_event, data) => {
            const next = product.categories.find(({ id }) => id === data.value);
            const [only, ...more] = next?.problems ?? [];
            setOpened(data.value || null);
            onChoose(only && more.length === 0 ? only.id : null);
          }}
        >
          <option value="">{t('steps.choose')}</option>
          {product.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {category && (
        <Field required label={t('steps.problem.problem')} validationMessage={fault}>
          <Select value={chosen?.problem.id ?? ''} onChange={(_event, data) => onChoose(data.value || null)}>
            <option value="">{t('steps.choose')}</option>
            {category.problems.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
