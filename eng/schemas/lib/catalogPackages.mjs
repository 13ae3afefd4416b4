// The npm packages that the catalog is written for, and their versions.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readList } from './list.mjs';

const lists = join(dirname(fileURLToPath(import.meta.url)), '../../PulumiSdk/schemas');

// Packages that the reference SDK does not have, so that no list tells their versions.
const others = {
  alicloud: '@pulumi/alicloud 3.108.0',
  databricks: '@pulumi/databricks 1.110.0',
  digitalocean: '@pulumi/digitalocean 4.80.1',
  mongodbatlas: '@pulumi/mongodbatlas 4.16.0',
  oci: '@pulumi/oci 4.20.0',
  ovh: '@ovhcloud/pulumi-ovh 2.19.1',
  scaleway: '@pulumiverse/scaleway 1.54.0',
  snowflake: '@pulumi/snowflake 1.3.0',
};

export function listOf(name) {
  const file = join(lists, `${name}.list`);
  if (existsSync(file)) return readList(readFileSync(file, 'utf8'), `${name}.list`);
  const [npm, version] = others[name].split(' ');
  return { package: npm, version, root: `Pulumi.${name}`, compatibility: 'tfbridge20' };
}

/** A pattern of a list that only one token matches. */
export function exactly(token) {
  const glob = token.slice(token.indexOf(':') + 1);
  return { glob, regex: { test: rest => rest === glob }, used: false };
}
