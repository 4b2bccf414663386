import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Service {
  image: string;
  restart: string;
  ports: string[];
  volumes: string[];
  environment: Record<string, string>;
  networks: { front: { ipv4_address: string } };
  read_only: boolean;
  cap_drop: string[];
  cap_add?: string[];
  security_opt: string[];
  privileged?: boolean;
  healthcheck?: { test: string[] };
  profiles?: string[];
}
interface Compose {
  services: Record<'service' | 'proxy', Service>;
  volumes: Record<string, unknown>;
}

/** Instructions of the last stage, what the container is: `[name, rest]`, continued lines joined. */
const instructions = read('docker/Dockerfile')
  .replaceAll(/^#.*$/gm, '')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1).trim()] as const);
const lastStage = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
const only = (name: string) => lastStage.filter(([found]) => found === name).map(([, rest]) => rest);

const exact = /^[\w./-]+:\d+\.\d+\.\d+(-[\w.-]+)?$/;
const secret = /(password|passwd|secret|token|api_?key)\s*[:=]|postgres(ql)?:\/\/|-----BEGIN/i;

describe('the image', () => {
  it('stands on an exact version, the same in every stage', () => {
    const bases = instructions.filter(([name]) => name === 'FROM').map(([, rest]) => rest.split(' ')[0]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(exact);
  });

  it('runs as an ordinary user, Node first, and can be asked for its health', () => {
    expect(lastStage.findIndex(([name]) => name === 'USER')).toBeLessThan(
      lastStage.findIndex(([name]) => name === 'CMD'),
    );
    expect(only('USER')).toEqual(['node']);
    expect(only('CMD')).toEqual(['["node", "dist/main.js"]']);
    expect(only('HEALTHCHECK')[0]).toContain('/livez');
    expect(only('VOLUME')).toEqual(['/data']);
  });

  it('keeps of the fonts the weights that papers are drawn with', () => {
    const used = [...read('src/documents/pdf.mjs').matchAll(/font\('[\w-]+\/\w+\/(\w+)'\)/g)].map(
      ([, name]) => `${name}.ttf`,
    );
    const kept = [...read('docker/Dockerfile').matchAll(/! -name '\*?(\S+)'/g)].map(([, ending = '']) => ending);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !kept.some((ending) => name.endsWith(ending)))).toEqual([]);
  });

  it('takes nothing along that nobody meant to', () => {
    const left = read('.dockerignore').split('\n');
    expect(left).toEqual(expect.arrayContaining(['.git', '**/node_modules', 'data', 'backups', '.env*', '*.log']));
    expect(only('COPY').every((rest) => rest.startsWith('--from=build /app/'))).toBe(true);
  });
});

describe('the composition', () => {
  const { services, volumes } = parse(read('docker/compose.yaml')) as Compose;
  const { service, proxy } = services;

  it('gives every container a read-only root, no new privileges and no capability it does not need', () => {
    for (const one of Object.values(services)) {
      expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
      expect(one.security_opt).toContain('no-new-privileges:true');
      expect(one.privileged).toBeUndefined();
    }
    expect(service.cap_add).toBeUndefined();
    expect(proxy.cap_add).toEqual(['NET_BIND_SERVICE']);
    expect(proxy.image).toMatch(exact);
  });

  it('keeps the data on a named volume, shows the service to this machine only, and asks whether it can write', () => {
    expect(service.volumes).toContain('data:/data');
    expect(Object.keys(volumes)).toContain('data');
    expect(service.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(service.healthcheck?.test.join(' ')).toContain('/readyz');
  });

  it('believes the proxy at its fixed address and nobody else, and starts it only with its profile', () => {
    expect(service.environment.TRUSTED_PROXIES).toBe(proxy.networks.front.ipv4_address);
    expect(proxy.profiles).toEqual(['tls']);
    expect(read('docker/Caddyfile')).toContain('reverse_proxy service:3000');
  });

  it('holds no secret', () => {
    for (const file of ['docker/compose.yaml', 'docker/Dockerfile', 'docker/Caddyfile']) {
      expect(read(file)).not.toMatch(secret);
    }
  });
});
