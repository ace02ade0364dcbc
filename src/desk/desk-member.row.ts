import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A role at the desk, granted to an address; the sign-in that first comes with it is linked and decides afterwards. */
@Entity('desk_members')
@Index('desk_members_role', ['email', 'kind', 'role'], { unique: true })
@Index('desk_members_sign_in', ['signInId'])
export class DeskMemberRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 254 }) email!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: 'PERSONAL' | 'WORK';
  @Column({ type: 'varchar', length: 10 }) role!: 'ENGINEER' | 'SUPERVISOR' | 'OPERATOR';
  /** Patterns of queues as a JSON list. */
  @Column({ type: 'text' }) queues!: string;
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('SignInRow', { name: 'fk_desk_members_sign_in' })
  signInId!: number | null;
  @Column({ type: 'datetime', precision: 3 }) grantedAt!: Date;
}
