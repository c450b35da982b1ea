"""Makes roboto-czech.woff2: one variable file with the letters that Czech public pages need, weights 400 to 700.

Google's packages split Roboto into files by script, so a Czech page would load two files per weight. fontTools joins the two
and keeps only our letters. Run it only when the letters change:

    npm pack @fontsource-variable/roboto@5.3.0 && tar xzf fontsource-variable-roboto-*.tgz
    pip install fonttools==4.66.1 brotli==1.2.0
    python3 scripts/make-font.py package/files app/ui/fonts/roboto-czech.woff2
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

CZECH = 'áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ'
NEIGHBOURS = 'äöüßÄÖÜľĺôŕĽÔł'
SIGNS = '\u00a0§°²³·×÷«»„“‚‘’–—…•€→−≤≥½'
LETTERS = {ord(letter) for letter in CZECH + NEIGHBOURS + SIGNS} | set(range(0x20, 0x7F))
UNUSED_TABLES = ('HVAR', 'MVAR', 'GPOS', 'GSUB', 'GDEF', 'STAT', 'prep', 'gasp', 'DSIG')


def main(source: str, target: str) -> None:
    font = load(Path(source) / 'roboto-latin-wght-normal.woff2', 'a')
    borrow(font, load(Path(source) / 'roboto-latin-ext-wght-normal.woff2', 'b'))
    for tag in UNUSED_TABLES:
        if tag in font:
            del font[tag]
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    missing = LETTERS - set(font.getBestCmap())
    if missing:
        print('not in Roboto:', ' '.join(map(chr, sorted(missing))))
    font.flavor = 'woff2'
    font.save(target)
    print(target, Path(target).stat().st_size, 'bytes,', len(font.getBestCmap()), 'characters')


def load(path: Path, prefix: str) -> TTFont:
    """Glyph names are lost in web fonts: a prefix keeps those of the two files apart."""
    font = instantiateVariableFont(TTFont(path), {'wght': (400, 700)})
    font.ensureDecompiled()
    names = {name: f'{prefix}{index}' if index else '.notdef' for index, name in enumerate(font.getGlyphOrder())}
    font['glyf'].glyphs = {names[name]: renamed(glyph, names) for name, glyph in font['glyf'].glyphs.items()}
    font['hmtx'].metrics = {names[name]: value for name, value in font['hmtx'].metrics.items()}
    font['gvar'].variations = {names[name]: font['gvar'].variations.get(name, []) for name in names}
    for table in font['cmap'].tables:
        table.cmap = {code: names[name] for code, name in table.cmap.items()}
    font['glyf'].glyphOrder = [names[name] for name in font.getGlyphOrder()]
    font.setGlyphOrder(font['glyf'].glyphOrder)
    return font


def renamed(glyph, names):
    for component in getattr(glyph, 'components', []):
        component.glyphName = names[component.glyphName]
    return glyph


def borrow(font: TTFont, other: TTFont) -> None:
    """Adds from the other file the letters that the font lacks, with the parts they are composed of."""
    lacking = {code: name for code, name in other.getBestCmap().items() if code in LETTERS and code not in font.getBestCmap()}
    needed = list(dict.fromkeys(part for name in lacking.values() for part in parts(other, name)))
    for name in needed:
        font['glyf'].glyphs[name] = other['glyf'].glyphs[name]
        font['hmtx'].metrics[name] = other['hmtx'].metrics[name]
        font['gvar'].variations[name] = other['gvar'].variations[name]
    font.setGlyphOrder(font.getGlyphOrder() + needed)
    font['glyf'].glyphOrder = font.getGlyphOrder()
    font['maxp'].numGlyphs = len(font.getGlyphOrder())
    for table in font['cmap'].tables:
        if table.isUnicode():
            table.cmap.update(lacking)


def parts(font: TTFont, name: str) -> list[str]:
    components = getattr(font['glyf'].glyphs[name], 'components', [])
    return [part for component in components for part in parts(font, component.glyphName)] + [name]


if __name__ == '__main__':
    main(*sys.argv[1:])
