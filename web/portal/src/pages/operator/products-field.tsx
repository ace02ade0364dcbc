/** The products that something is limited to, found by what one types; none is no limit. R15. */
import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { announce } from '../../ui/announce';

const PRODUCTS = graphql(/* GraphQL */ `
  query OperatorProducts($search: String!) {
    products(first: 20, search: $search) {
      nodes {
        id
        name
      }
    }
  }
`);

const useStyles = makeStyles({
  chosen: { display: 'flex', flexWrap: 'wrap', gap: '0.4rem', margin: 0, padding: 0, listStyleType: 'none' },
  box: { minWidth: 0 },
});

interface Props {
  chosen: readonly string[];
  refusal: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

export function ProductsField({ chosen, refusal, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  const [typed, setTyped] = useState('');
  const [{ data }] = useQuery({ query: PRODUCTS, variables: { search: typed.trim() } });
  const found = data?.products?.nodes.filter(({ name }) => !chosen.includes(name)) ?? [];
  const choose = (name: string | undefined) => {
    if (!name || chosen.includes(name)) return;
    onChange([...chosen, name]);
    setTyped('');
    announce(t('terms.productAdded', { name }));
  };
  return (
    <>
      <Field label={t('terms.products')} hint={t('terms.productsHint')} validationMessage={refusal}>
        <Combobox
          className={styles.box}
          freeform
          value={typed}
          selectedOptions={[]}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
          expandIcon={{ tabIndex: -1, 'aria-label': t('terms.productList') }}
        >
          {found.map(({ id, name }) => (
            <Option key={id} value={name}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
      {chosen.length > 0 && (
        <ul aria-label={t('terms.products')} className={styles.chosen}>
          {chosen.map((name) => (
            <li key={name}>
              <Button
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={t('terms.productRemove', { name })}
                onClick={() => onChange(chosen.filter((each) => each !== name))}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
