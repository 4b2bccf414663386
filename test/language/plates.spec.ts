import { describe, expect, it } from '@jest/globals';
import { looksLikeContainer, looksLikePlate, platesIn } from '../../src/language/plates.js';

describe('A plate', () => {
  it.each([
    '24C-123.45',
    '24C12345',
    '12A-1234',
    '29LD-123.45',
    '15R-012.34',
    '24-B1 123.45',
    'TM-12-34',
    '80-123-NG-45',
    '云G12345',
    '云G·12345',
    'Vân G12345',
    '桂FD1234挂',
    '桂F·D1234挂',
    '桂AD12345',
    '云G1234警',
  ])('is recognised: %s', (plate) => expect(looksLikePlate(plate)).toBe(true));

  it.each(['24-C12.45X', '24C-12A.45', '云G1234', '滇G12345', '云I12345', '挂桂F1234', 'xe tải'])(
    'is asked about: %s',
    (plate) => expect(looksLikePlate(plate)).toBe(false),
  );
});

describe('The number of a container', () => {
  it.each(['CSQU3054383', 'MSKU9070323', 'TEMU6079348', 'csqu 305438 3'])('is right: %s', (number) => {
    expect(looksLikeContainer(number)).toBe(true);
  });
  it.each(['CSQU3054384', 'CSQA3054383', 'CSQU305438'])('is asked about: %s', (number) => {
    expect(looksLikeContainer(number)).toBe(false);
  });
});

describe('Plates in a text', () => {
  it('are found, each once', () => {
    expect(platesIn('Xe 24C-068.42 kéo 24R-011.73; xe 24C-068.42, số 1240.')).toEqual(['24C-068.42', '24R-011.73']);
    expect(platesIn('车辆云G12345、桂FD1234挂已放行，共12辆。')).toEqual(['云G12345', '桂FD1234挂']);
    expect(platesIn('Không có xe nào.')).toEqual([]);
  });
});
