"""The report for a terminal: verdict and scores, then the faulty paragraphs side by side with their findings.

Sound paragraphs are not printed unless asked for. In colour a faulty word is coloured by severity; without, it stands
in ⟦brackets⟧; in both a small number leads to its finding. Left-to-right and right-to-left texts are set one below the
other, since a terminal that reorders letters would mix the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from xlate_audit.article import SEVERITIES, Article
from xlate_audit.errors import shown as named
from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import View, meaning
from xlate_audit.report.filter import shown
from xlate_audit.report.groups import Passage, passages
from xlate_audit.report.located import nth_paragraph
from xlate_audit.report.marks import Mark, excerpt, pieces, right_to_left, visible

_STYLE = {"critical": "bold white on red", "major": "bold red", "minor": "yellow", "info": "cyan"}
_VERDICT_STYLE = {"pass": "bold green", "review": "bold yellow", "fail": "bold red"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NARROW = 72  # cells; below it the two sides stand one below the other
_LEAST_WIDTH = 20
_DISMISSED_TEXT = 60  # code points of a dismissed finding's words


def render(reports: Sequence[Report], view: View) -> str:
    """The reports one after the other. Findings under `view.show` (minor unless told) are only counted."""
    width = max(_LEAST_WIDTH, view.width)
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=view.colour,
        no_color=not view.colour,
        highlight=False,
        color_system="standard" if view.colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        for n, report in enumerate(reports):
            if n:
                console.print()
            for part in _Page(report, view, width).parts():
                console.print(part)
    page = captured.get()
    return page if view.colour else "".join(f"{line.rstrip()}\n" for line in page.split("\n")[:-1])


class _Page:
    """One report laid out for one width."""

    def __init__(self, report: Report, view: View, width: int) -> None:
        self.report = shown(report, view.show or "minor")
        self.hidden = len(report.findings) - len(self.report.findings)
        self.view, self.width = view, width

    def parts(self) -> Iterator[RenderableType]:
        yield from self._head()
        for passage in passages(self.report, everything=self.view.verbose):
            yield Text()
            yield Rule(Text(passage.title, style="dim"), align="left", style="dim", characters="─")
            yield self._sides(passage)
            for number, finding in passage.findings:
                yield self._finding(number, finding, self.view.verbose)
        yield from self._foot()

    def _head(self) -> Iterator[RenderableType]:
        report = self.report
        yield Text(_named(report.reprint), style="bold")
        if report.original is not None:
            yield Text(f"against {_named(report.original)}")
        if told := meaning.relation(report):
            yield Text(told, style="bold yellow")
        yield Text(meaning.verdict(report), style=_VERDICT_STYLE[report.verdict])
        table = Table.grid(padding=(0, 2, 0, 0))
        for name, figure, words in meaning.scores(report):
            table.add_row(Text(f"  {name}"), Text(figure, style="bold"), Text(words, style="dim"))
        yield table
        for note in report.notes:
            line = Table.grid(padding=(0, 1, 0, 0))
            line.add_row(Text("  note:", style="dim", no_wrap=True), Text(visible(note), style="dim"))
            yield line

    def _foot(self) -> Iterator[RenderableType]:
        yield Text()
        counts = ((level, sum(f.severity == level for f in self.report.findings)) for level in reversed(SEVERITIES))
        told = ", ".join(f"{n} {level}" for level, n in counts if n)
        line = meaning.count(len(self.report.findings), "finding") + (f": {told}" if told else "")
        if self.hidden:
            line += f"; {self.hidden} less severe not shown (--show info)"
        yield Text(line, style="bold")
        yield from self._dismissed()

    def _dismissed(self) -> Iterator[RenderableType]:
        """How many findings do not speak; each of them, with its reason, only where everything is asked for."""
        if not self.report.dismissed:
            return
        yield Text(meaning.dismissed(self.report), style="dim")
        for finding in self.report.dismissed if self.view.verbose else ():
            place = finding.reprint or finding.original
            words = f" “{visible(place.text[:_DISMISSED_TEXT])}”" if place else ""
            line = f"{finding.rule}{words}{_where(finding)}  {finding.fingerprint}: {meaning.why(finding)}"
            yield Padding(Text(visible(line), style="dim"), (0, 0, 0, 2))

    def _sides(self, passage: Passage) -> RenderableType:
        sides = [
            (name, article, ids)
            for name, article, ids in (
                ("original", self.report.original, passage.original),
                ("reprint", self.report.reprint, passage.reprint),
            )
            if article is not None and ids
        ]
        texts = [self._paragraphs(article, ids, passage) for _, article, ids in sides]
        if len(sides) < 2 or self.width < _NARROW or any(right_to_left(text.plain) for text in texts):
            labelled = len(sides) > 1 or self.report.original is not None
            return Group(
                *(
                    Group(Text(name, style="dim"), Padding(text, (0, 0, 0, 2))) if labelled else text
                    for (name, _, _), text in zip(sides, texts, strict=True)
                )
            )
        table = Table(box=None, padding=(0, 3, 0, 0), expand=True, pad_edge=False, header_style="dim")
        for name, _, _ in sides:
            table.add_column(name, ratio=1, overflow="fold")
        table.add_row(*texts)
        return table

    def _paragraphs(self, article: Article, ids: Iterable[str], passage: Passage) -> Text:
        return Text("\n\n").join(
            self._marked(article.by_id[id].text, passage.marks.get(id, ()), dict(passage.findings)) for id in ids
        )

    def _marked(self, text: str, marks: Sequence[Mark], findings: dict[int, Finding]) -> Text:
        """The text with its marks: in colour, or in brackets; both with the raised numbers of the findings."""
        out, brackets = Text(overflow="fold"), not self.view.colour
        for part in excerpt(pieces(text, marks)):
            worst = max((findings[k].severity for k in part.numbers), key=SEVERITIES.index, default=None)
            style = _STYLE[worst] if worst else ""
            out.append("⟦" * part.opening * brackets)
            out.append(visible(part.text, marked=bool(worst)), style)
            for numbers in part.closing:
                raised = "⁺".join(str(k).translate(_RAISED) for k in numbers)
                out.append("⟧" * brackets + raised, style)
        return out

    def _finding(self, number: int, finding: Finding, verbose: bool) -> RenderableType:
        head = Table.grid(padding=(0, 1, 0, 0))  # so that a narrow terminal breaks the line below its words
        head.add_row(
            Text(f"{number:>3}", style="bold", no_wrap=True),
            Text.assemble(
                (finding.severity, _STYLE[finding.severity]),
                "  ",
                (finding.rule, "bold"),
                (_where(finding), "dim"),
            ),
        )
        body = [Text(visible(finding.message))]
        if finding.suggestion is not None:
            advice = f"suggestion: “{visible(finding.suggestion)}”" if finding.suggestion else "suggestion: delete it"
            body.append(Text(advice, style="green"))
        if verbose:
            body.append(Text(f"fingerprint: {finding.fingerprint}", style="dim"))
        return Group(head, *(Padding(line, (0, 0, 0, 4)) for line in body))


def _named(article: Article) -> str:
    return f"{visible(named(article.path))} ({article.language or 'language unknown'})"


def _where(finding: Finding) -> str:
    """Where to find it in the files: "  reprint 12:11, original 4:2"."""

    def told(name: str, place: Location | None) -> str | None:
        if place is None:
            return None
        return f"{name} {nth_paragraph(place) if place.line is None else f'{place.line}:{place.column}'}"

    known = filter(None, (told("reprint", finding.reprint), told("original", finding.original)))
    line = ", ".join(known)
    return f"  {line}" if line else ""
