"""What is wrong with a dataset folder: every finding at once, each with file, line, column and reason."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from presence.problems import Problem


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`line` 0 is the file as a whole, an empty `column` the row as a whole."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = [self.file, f"line {self.line}" if self.line else "", self.column]
        return f"{', '.join(filter(None, where))}: {self.reason}"


class DatasetProblem(Problem):
    """The folder is not acceptable and nothing was loaded; `findings` are sorted by file, line and column."""

    code = "invalid_dataset"
    status = 422

    def __init__(self, findings: Iterable[Finding], *, hint: str = "") -> None:
        self.findings = sorted(set(findings))
        self.hint = hint
        count = len(self.findings)
        super().__init__(f"{count:,} problem{'s' if count != 1 else ''} in the dataset; nothing was loaded.")


@dataclass(slots=True)
class Report:
    """Collected while a folder is read: what refuses it, what an operator should look at, what was passed over."""

    problems: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hint: str = ""

    def bad(self, file: str, line: int, column: str, reason: str) -> None:
        self.problems.append(Finding(file, line, column, reason))

    def warn(self, file: str, line: int, column: str, reason: str) -> None:
        self.warnings.append(Finding(file, line, column, reason))

    def refuse_if_bad(self) -> None:
        if self.problems:
            raise DatasetProblem(self.problems, hint=self.hint)
