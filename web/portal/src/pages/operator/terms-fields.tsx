/** What an agreement and a benefit are made of: plan, incidents, products. */
import { Field, Input } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProductsField } from './products-field';
import { graphql } from '../../api/graphql';
import { fieldError, type UserError } from '../../ui/user-errors';

const PLANS = graphql(/* GraphQL */ `
  query OperatorPlansInUse {
    operator {
      agreements(first: 100) {
        nodes {
          id
          planType {
            code
            name
          }
        }
      }
    }
  }
`);

export interface Terms {
  plan: string;
  units: string;
  products: readonly string[];
}

export const NO_TERMS: Terms = { plan: '', units: '', products: [] };

/** What of it is refused stands beside these. */
export const TERMS_SHOWN = ['plan', 'units', 'products'] as const;

/** As the API takes them: nothing typed is as many as the plan has. */
export const termsInput = ({ plan, units, products }: Terms) => ({
  plan: plan.trim(),
  units: units === '' ? null : Number(units),
  products: [...products],
});

interface Props {
  terms: Terms;
  errors: readonly UserError[];
  onChange: (terms: Terms) => void;
}

export function TermsFields({ terms, errors, onChange }: Props) {
  const { t } = useTranslation('operator');
  const id = useId();
  const [{ data }] = useQuery({ query: PLANS });
  const plans = useMemo(() => {
    const used = data?.operator?.agreements.nodes.map(({ planType }) => [planType.code, planType.name] as const) ?? [];
    return [...new Map(used)].sort(([one], [other]) => one.localeCompare(other));
  }, [data]);
  return (
    <>
      <Field label={t('terms.plan')} hint={t('terms.planHint')} required validationMessage={fieldError(errors, 'plan')}>
        <Input
          value={terms.plan}
          required
          list={id}
          autoComplete="off"
          onChange={(_event, { value }) => onChange({ ...terms, plan: value })}
        />
      </Field>
      <datalist id={id}>
        {plans.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <Field label={t('terms.units')} hint={t('terms.unitsHint')} validationMessage={fieldError(errors, 'units')}>
        <Input
          type="number"
          min={0}
          step={1}
          value={terms.units}
          onChange={(_event, { value }) => onChange({ ...terms, units: value })}
        />
      </Field>
      <ProductsField
        chosen={terms.products}
        refusal={fieldError(errors, 'products')}
        onChange={(products) => onChange({ ...terms, products })}
      />
    </>
  );
}
