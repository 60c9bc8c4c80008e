import * as echarts from 'echarts';

const SIZE = { width: 860, height: 480 };
const COLOURS = ['#c2185b', '#1f77b4', '#17a2b8', '#6f8fd8', '#2e8b57', '#e08a00', '#7f7f7f'];
const SYMBOLS = ['diamond', 'circle', 'circle', 'circle', 'rect', 'triangle', 'pin'];

/**
 * Query p99 by the number of texts, both axes logarithmic, a line an engine, as SVG.
 * @param speed by the number of texts, by the engine's name: `{ p99 }` in milliseconds
 * @param names the engines in the order of their colours
 */
export function plotOf(speed, names) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  const sizes = [...speed.keys()];
  chart.setOption({
    backgroundColor: '#ffffff',
    animation: false,
    color: COLOURS,
    legend: { right: 16, top: 'middle', orient: 'vertical' },
    grid: { left: 70, right: 250, top: 50, bottom: 60 },
    title: {
      text: 'The slowest query of a hundred, by collection size',
      left: 16,
      top: 10,
      textStyle: { fontSize: 15 },
    },
    xAxis: axis('texts', { min: sizes[0], max: sizes.at(-1), nameGap: 35 }),
    yAxis: axis('query p99, ms', { nameGap: 48 }),
    series: names.map((name, i) => ({
      name,
      type: 'line',
      symbol: SYMBOLS[i],
      symbolSize: 8,
      lineStyle: { width: i === 0 ? 3 : 2 },
      data: [...speed].filter(([, of]) => of.has(name)).map(([texts, of]) => [texts, of.get(name).p99]),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

function axis(name, options) {
  return {
    type: 'log',
    name,
    nameLocation: 'middle',
    axisLabel: { formatter: (value) => value.toLocaleString('en') },
    minorSplitLine: { show: false },
    ...options,
  };
}
