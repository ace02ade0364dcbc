/** Steps 2 and 3: severities, hours and the routing preview. R37–R42. */
import { Arg, Ctx, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { CountryCodeScalar, DateTimeScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { FALLBACK_LOCALE } from './language.rules';
import type { RoutingRequest, SupportHours } from './routing';
import { decideRouting } from './routing.rules';
import { groundText } from './routing.wording';

export const SeverityEnum = enumType('Severity', 'How badly the problem hurts. R37–R41.', {
  CRITICAL: 'Business stands still; the only one that is offered around the clock.',
  IMPORTANT: 'Business is hampered; the default. R38.',
  MINIMAL: 'A question or a small nuisance.',
});

export const SupportHoursEnum = enumType('SupportHours', 'When the engineers work on it. R38.', {
  BUSINESS_HOURS: 'In the business hours of the routed region; the default.',
  AROUND_THE_CLOCK: '24/7, for CRITICAL only; commits the contact to be reachable. R39.',
});

@InputType({ description: 'What decides where a request goes. R40.' })
class RoutingInput {
  @Field(() => ID, { description: 'The version that help is needed with.' }) productVersionId!: string;
  @Field(() => SeverityEnum, { description: 'How badly it hurts.' }) severity!: Severity;
  @Field(() => SupportHoursEnum, {
    description: 'The hours wished for; cleared where the severity does not have them.',
  })
  supportHours!: SupportHours;
  @Field(() => CountryCodeScalar, { description: 'Where the contact is.' }) country!: string;
  @Field(() => TimeZoneScalar, { description: 'The contact’s time zone.' }) timeZone!: string;
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language wished for; the profile’s by default, else English.',
  })
  locale?: string | null;
}

@ObjectType('RoutingPreview', {
  description: 'Where a request would go if it were submitted now, and why. R37–R42.',
  simpleResolvers: true,
})
export class RoutingPreviewType {
  @Field(() => [SupportHoursEnum], { description: 'The hours that this severity has; 2 at most. R38.' })
  supportHoursOffered!: readonly SupportHours[];
  @Field(() => SupportHoursEnum, { description: 'The hours that were reckoned with.' }) supportHours!: SupportHours;
  @Field(() => String, { description: 'Product family, region and 24/7.' }) queue!: string;
  @Field(() => String, { description: 'The region whose engineers would answer.' }) region!: string;
  @Field(() => DateTimeScalar, { description: 'When they are there: now, where they are.' }) opensAt!: Date;
  @Field(() => DateTimeScalar, { description: 'By when they would answer first, if it were submitted now. R41.' })
  responseDueAt!: Date;
  @Field(() => LocaleScalar, { description: 'The language in which they would answer. R42.' }) locale!: string;
  @Field(() => [LocaleScalar], { description: 'The languages on offer; 20 at most. R42.' })
  localesOffered!: readonly string[];
  @Field(() => [String], { description: 'The grounds, in the viewer’s language; 10 at most. R40.' }) because!: string[];
}

@ObjectType('SupportHoursOption', { description: 'What one choice of hours gives.', simpleResolvers: true })
class SupportHoursOptionType {
  @Field(() => SupportHoursEnum, { description: 'The hours.' }) supportHours!: SupportHours;
  @Field(() => DateTimeScalar, { description: 'By when they would answer first.' }) responseDueAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When they are there: now, where they are.' }) opensAt!: Date;
  @Field(() => [LocaleScalar], { description: 'The languages on offer; 20 at most.' })
  localesOffered!: readonly string[];
}

@ObjectType('SeverityOption', {
  description: 'One severity with all that follows from choosing it. R38–R42.',
  simpleResolvers: true,
})
class SeverityOptionType {
  @Field(() => SeverityEnum, { description: 'The severity.' }) severity!: Severity;
  @Field(() => String, { description: 'Its name in the viewer’s language.' }) label!: string;
  @Field(() => [SupportHoursEnum], { description: 'The hours that it has; 2 at most.' })
  supportHoursOffered!: readonly SupportHours[];
  @Field(() => DateTimeScalar, { description: 'By when they would answer first in business hours, the default.' })
  responseDueAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When they are there in business hours: now, where they are.' })
  opensAt!: Date;
  @Field(() => [LocaleScalar], { description: 'The languages on offer in business hours; 20 at most.' })
  localesOffered!: readonly string[];
  @Field(() => [SupportHoursOptionType], { description: 'The same for each of the hours that it has; 2 at most.' })
  hours!: SupportHoursOptionType[];
}

@Resolver()
export class RoutingResolver {
  @Query(() => RoutingPreviewType, {
    nullable: true,
    description:
      'Where a request would go, before anything is submitted; null for a version that does not exist. R37–R42.',
  })
  routing(
    @Arg('input', () => RoutingInput, { description: 'What decides it.' }) input: RoutingInput,
    @Ctx() scope: SignedIn,
  ): RoutingPreviewType | null {
    const version = scope.catalogue.version(rowNumber('ProductVersion', input.productVersionId));
    if (!version) return null;
    return routingPreview({ ...input, version, locale: wishedLocale(scope, input.locale) }, scope);
  }

  @Query(() => [SeverityOptionType], {
    nullable: true,
    description:
      'Every severity with its hours, times and languages; null for a version that does not exist; 3 at most. R38–R42.',
  })
  severities(
    @Arg('productVersionId', () => ID, { description: 'The version that help is needed with.' }) id: string,
    @Arg('country', () => CountryCodeScalar, { description: 'Where the contact is.' }) country: string,
    @Arg('timeZone', () => TimeZoneScalar, { description: 'The contact’s time zone.' }) timeZone: string,
    @Ctx() scope: SignedIn,
  ): SeverityOptionType[] | null {
    const version = scope.catalogue.version(rowNumber('ProductVersion', id));
    if (!version) return null;
    const decide = (severity: Severity, supportHours: SupportHours) =>
      decideRouting(
        { version, severity, supportHours, country, timeZone, locale: wishedLocale(scope, null) },
        scope.catalogue,
        scope.now,
      );
    return scope.catalogue.severities.map(({ severity, labels }) => {
      const usual = decide(severity, 'BUSINESS_HOURS');
      const hours = usual.supportHoursOffered.map((offered) => decide(severity, offered));
      return { ...usual, severity, label: labels[scope.say.language], hours };
    });
  }
}

function wishedLocale({ viewer }: SignedIn, locale: string | null | undefined): string {
  return locale ?? viewer.profile?.locale ?? FALLBACK_LOCALE;
}

/** Where a request would go if it were submitted now. */
export function routingPreview(request: RoutingRequest, { catalogue, now, say }: SignedIn): RoutingPreviewType {
  const routing = decideRouting(request, catalogue, now);
  return {
    ...routing,
    because: routing.grounds.map((ground) => groundText(ground, catalogue, request.timeZone, say)),
  };
}
