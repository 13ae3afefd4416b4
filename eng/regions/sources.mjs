// What each file of regions is made of: the npm packages with their versions, and how their texts are read.

/** The packages, by name. Raise a version here, and run `node make.mjs`. */
export const packages = {
  '@aws-sdk/core': '3.981.2',
  '@alicloud/cs20151215': '7.2.0',
  '@alicloud/ecs20140526': '7.11.6',
  '@alicloud/r-kvstore20150101': '6.4.0',
  'oci-common': '2.142.1',
};

/** The files: where each goes, the packages it is made of, and what makes its lists. */
export const files = [
  {
    path: 'Aws/aws.regions',
    of: ['@aws-sdk/core'],
    title: 'The regions of each partition',
    lists: read => partitions(read('@aws-sdk/core', 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js')),
  },
  {
    path: 'Oracle/oracle.regions',
    of: ['oci-common'],
    title: 'The regions of each realm, each with the key that hosts of registries say',
    lists: read => realms(read('oci-common', 'lib/region.js')),
  },
  {
    path: 'Alibaba/alibaba.regions',
    of: ['@alicloud/cs20151215', '@alicloud/r-kvstore20150101', '@alicloud/ecs20140526'],
    title: 'The regions that are open to all',
    lists: read => [
      [
        'open',
        openRegions(
          [read('@alicloud/cs20151215', 'dist/client.js'), read('@alicloud/r-kvstore20150101', 'dist/client.js')],
          read('@alicloud/ecs20140526', 'dist/client.js'),
        ),
      ],
    ],
  },
];

/** The partitions of AWS's SDK. What is no region, as "aws-global", has a name of its own form. */
function partitions(text) {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return JSON.parse(json).partitions.map(partition => [
    partition.id,
    Object.keys(partition.regions).filter(region => !region.endsWith('-global')),
  ]);
}

/** The realms of Oracle's SDK: its public one first. */
function realms(text) {
  const found = new Map();
  for (const [, region, realm, key] of text.matchAll(/Region\.register\("([a-z0-9-]+)", realm_1\.Realm\.([A-Z0-9]+), "([a-z0-9-]+)"\)/g)) {
    const list = found.get(realm.toLowerCase()) ?? [];
    found.set(realm.toLowerCase(), [...list, `${region}/${key}`]);
  }
  return [...found].sort(([a], [b]) => number(a) - number(b));
}

const number = realm => Number(realm.slice('oc'.length));

/**
 * Alibaba's clients list the hosts of their regions. Those of two services name the open regions among others: for finance and
 * governments, which have longer names, and internal ones. The client of ECS lists the internal ones only, and Hangzhou.
 */
function openRegions(texts, internal) {
  const left = new Set(hostsIn(internal));
  left.delete('cn-hangzhou');
  return [...new Set(texts.flatMap(hostsIn))].filter(region => /^[a-z]{2}-[a-z]+(-\d)?$/.test(region) && !left.has(region));
}

function hostsIn(text) {
  const start = text.indexOf('_endpointMap = {');
  if (start < 0) throw new Error('the client has no map of endpoints');
  return [...text.slice(start, text.indexOf('};', start)).matchAll(/'([a-z0-9-]+)':/g)].map(match => match[1]);
}
