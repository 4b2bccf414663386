import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { Derived } from '../activity/derived.js';
import { keepMeasure } from './figures.measure.js';
import { Issue } from './issue.entity.js';
import { keepWords } from './issue.words.js';

const pageSize = 200;
/** Counted up when issues are found by other words than before, so that those there are get them too. */
const wordsRule = 2;
/** The same for what figures are made of. */
const measuresRule = 2;

/** What follows from the issues and stands beside them: made at a start where it does not stand yet. */
@Injectable()
export class IssuesDerived implements OnModuleInit {
  constructor(private readonly derived: Derived) {}

  async onModuleInit(): Promise<void> {
    await this.derived.keepTo('issue words', wordsRule, (rows, after) => forEach(rows, after, keepWords));
    await this.derived.keepTo('issue measures', measuresRule, (rows, after) => forEach(rows, after, keepMeasure));
  }
}

async function forEach(
  rows: EntityManager,
  after: string,
  work: (rows: EntityManager, issue: Issue) => Promise<void>,
): Promise<string | undefined> {
  const page = await rows.find(Issue, {
    where: after === '' ? {} : { id: MoreThan(after) },
    order: { id: 'ASC' },
    take: pageSize,
  });
  for (const issue of page) await work(rows, issue);
  return page.length < pageSize ? undefined : page.at(-1)?.id;
}
