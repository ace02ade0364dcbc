/** The viewer's own data, to take away. */
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FileScope } from '../attachments/open-files';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar, URLScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import { linkExport, type LinkedExport } from './export-link';

type Code = Extract<LinkedExport, { kind: 'refused' }>['code'];

const ExportMyDataErrorCodeEnum = enumType('ExportMyDataErrorCode', 'Why there is no link.', {
  TOO_MANY_EXPORTS: 'Three were asked for within a day already.',
} satisfies Record<Code, string>);

@ObjectType('ExportMyDataError', {
  implements: UserError,
  description: 'Why there is no link.',
  simpleResolvers: true,
})
class ExportMyDataError implements UserError {
  @Field(() => ExportMyDataErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: Code;
  message!: string;
  path!: string[] | null;
}

@ObjectType('ExportMyDataPayload', { description: 'A link, or why there is none.', simpleResolvers: true })
class ExportMyDataPayload {
  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Gives a ZIP with `person.json` and the files that this sign-in uploaded, without a token; null if there is none.',
  })
  url!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Five minutes from now; null if there is no link.' })
  expiresAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'With TOO_MANY_EXPORTS: when to ask again; else null.' })
  retryAt!: Date | null;
  @Field(() => [ExportMyDataError], { description: 'Empty on success; 1 at most.' })
  userErrors!: ExportMyDataError[];
}

const ExportFormatEnum = enumType('ExportFormat', 'In which form data is taken away.', {
  ZIP: 'An archive with `person.json` and a folder of files.',
});

@InputType({ description: 'How it is to come.' })
class ExportMyDataInput {
  @Field(() => ExportFormatEnum, { defaultValue: 'ZIP', description: 'The form.' })
  format!: keyof typeof ExportFormatEnum;
}

@Resolver()
export class PeopleResolver {
  @Mutation(() => ExportMyDataPayload, {
    nullable: true,
    description:
      'Gives a link to all that is kept of this sign-in: its cases as it sees them, drafts, agreements, sessions, letters, its entries in the audit log. Three times a day.',
  })
  async exportMyData(
    @Arg('input', () => ExportMyDataInput, { description: 'How it is to come.' }) _input: ExportMyDataInput,
    @Ctx() scope: FileScope,
  ): Promise<ExportMyDataPayload> {
    const linked = await linkExport(scope);
    if (linked.kind === 'linked')
      return { url: linked.url, expiresAt: linked.expiresAt, retryAt: null, userErrors: [] };
    const error = { code: linked.code, path: null, message: scope.say(`export.${linked.code}`) };
    const userErrors = [Object.assign(new ExportMyDataError(), error)];
    return { url: null, expiresAt: null, retryAt: linked.retryAt, userErrors };
  }
}
