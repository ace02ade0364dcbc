/** Finds a product by words of its name and its versions, as one types. R34. */
import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { FaultMessage } from '../../../ui/fault-message';
import type { Product } from './use-product';
import { useSettled } from './use-settled';

const PRODUCTS = graphql(/* GraphQL */ `
  query NewProducts($search: String!) {
    products(search: $search, first: 40) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

/** Where there are both, the catalogue has the kind in the name. */
const saysKind = (name: string): boolean => name.endsWith(')');

interface Props {
  product: Product | null;
  onChoose: (productId: string) => void;
  fault: string | undefined;
}

export function ProductField({ product, onChoose, fault }: Props) {
  const { t } = useTranslation('new');
  const [typed, setTyped] = useState<string | null>(null);
  const search = useSettled(typed ?? '', 200);
  const [answer, again] = useQuery({ query: PRODUCTS, variables: { search }, requestPolicy: 'cache-first' });
  const [found, setFound] = useState<typeof answer.data>(undefined);
  // What was found before stays while the next is looked for, so that the list does not jump.
  useEffect(() => {
    if (answer.data) setFound(answer.data);
  }, [answer.data]);
  const products = found?.products?.nodes ?? [];
  return (
    <>
      <Field
        required
        label={t('steps.problem.product')}
        hint={t('steps.problem.productHint')}
        validationMessage={fault}
      >
        <Combobox
          autoComplete="off"
          value={typed ?? product?.name ?? ''}
          selectedOptions={product ? [product.id] : []}
          placeholder={t('steps.problem.productPlaceholder')}
          onChange={(event) => setTyped(event.target.value)}
          // Whoever goes on while one is left has found it.
          onBlur={() => {
            const [only] = products;
            if (typed && search === typed && !answer.fetching && products.length === 1 && only) onChoose(only.id);
            setTyped(null);
          }}
          onOptionSelect={(_event, { optionValue }) => {
            // None, where what is typed is no longer the one that was chosen: that stays, and so does what is typed.
            if (!optionValue) return;
            setTyped(null);
            onChoose(optionValue);
          }}
          // The list opens by typing and by the arrow keys; Tab goes on to the next field.
          expandIcon={{ tabIndex: -1, 'aria-label': t('steps.problem.productList') }}
        >
          {products.map(({ id, name, kind }) => (
            <Option key={id} value={id} text={name}>
              {saysKind(name) ? name : t('steps.problem.productOption', { name, kind: t(`steps.kind.${kind}`) })}
            </Option>
          ))}
          {found && products.length === 0 && (
            <Option disabled text={t('steps.problem.noProduct')}>
              {t('steps.problem.noProduct')}
            </Option>
          )}
        </Combobox>
      </Field>
      {answer.error && <FaultMessage error={answer.error} again={() => again({ requestPolicy: 'network-only' })} />}
    </>
  );
}
