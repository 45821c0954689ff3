"""Edits of every kind, by chance, the way the product makes them."""

import random
from typing import Any

from actors.models import Actor, Office, Person
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Citation,
    Deployment,
    Event,
    Region,
    Source,
    Statement,
)
from presence.problems import InvalidRecord
from presence.review.merge import merge
from presence.review.retract import publish_again, retract
from presence.review.write import CitationDraft, RecordDraft, write_record
from tests import world

RECORDS = (Base, Deployment, Agreement, AgreementStage, Statement, Event)


class Edits:
    """One edit at a time, by chance; what the product refuses is simply not done."""

    def __init__(self, seed: int) -> None:
        self.by_chance = random.Random(seed)
        self.editor = world.editor(f"editor-{seed}")
        self.made = 100 * (seed % 7 + 1)
        self.slugs: list[str] = []
        self.ways = [
            self.create, self.edit, self.edit, self.rename, self.rename_name, self.name, self.retract, self.retract,
            self.publish_again, self.publish_again, self.merge, self.delete, self.withdraw, self.tie, self.cite,
            self.strike, self.office, self.article, self.source, self.move, self.reuse, self.article_gone,
        ]  # fmt: skip

    def do(self, times: int) -> None:
        for _ in range(times):
            try:
                self.by_chance.choice(self.ways)()
            except InvalidRecord:
                continue

    def one(self, model: Any, **condition: Any) -> Any:
        rows = list(model.objects.filter(**condition).order_by("pk"))
        if not rows:
            raise InvalidRecord("There is none.")
        return self.by_chance.choice(rows)

    def record(self, **condition: Any) -> Any:
        return self.one(self.by_chance.choice(RECORDS), **condition)

    def word(self) -> str:
        self.made += 1
        return f"word-{self.made}"

    def write(self, record: Any, **more: Any) -> None:
        write_record(RecordDraft(record, **more), by=self.editor, why="By chance.")

    def create(self) -> None:
        world.event(self.word(), base=self.one(Base), actor=self.one(Actor), region=self.one(Region))
        world.statement(self.word(), speaker=self.one(Person), actor=self.one(Actor))

    def edit(self) -> None:
        record = self.record()
        name = "name_en" if isinstance(record, Base) else "title" if isinstance(record, Agreement) else "summary"
        setattr(record, name, self.word())
        self.write(record)

    def rename(self) -> None:
        record = self.record()
        self.slugs.append(record.slug)
        record.slug = self.word()
        self.write(record)

    def rename_name(self) -> None:
        thing = self.one(self.by_chance.choice([Actor, Person, Region, Source, Article]))
        thing.slug = self.word()
        # What is made under the old slug later has the name and the address that went with it.
        if isinstance(thing, Source):
            thing.name = self.word()
        elif isinstance(thing, Article):
            thing.url = f"https://news.example/{thing.slug}"
        thing.save()

    def name(self) -> None:
        thing = self.one(self.by_chance.choice([Actor, Person, Region]))
        thing.name_en = self.word()
        thing.save()

    def retract(self) -> None:
        retract(self.record(state="published"), by=self.editor, reason="Not so.")

    def publish_again(self) -> None:
        publish_again(self.record(state="retracted"), by=self.editor, reason="So.")

    def merge(self) -> None:
        model = self.by_chance.choice(RECORDS)
        one, other = self.one(model, state="published"), self.one(model, state="published")
        merge(one, into=other, by=self.editor, reason="One and the same.")

    def delete(self) -> None:
        self.one(self.by_chance.choice([Event, Statement, Deployment, AgreementStage]), merged=None).delete()

    def withdraw(self) -> None:
        record = self.record(state="published")
        record.state = "draft"
        self.write(record)

    def tie(self) -> None:
        ties = {"about_actors": [self.one(Actor)], "about_bases": [self.one(Base)], "about_agreements": []}
        self.write(self.one(Statement), ties=ties)
        agreement = self.one(Agreement)
        self.write(agreement, ties={"bases": [self.one(Base)]}, parties=[(self.one(Actor), "party")])

    def cite(self) -> None:
        slug = self.word()
        article = world.article(slug, source=world.source(self.word()))
        self.write(self.record(), citations=[CitationDraft(article, excerpt=slug)])

    def strike(self) -> None:
        """The last but one citation, for a published record keeps one."""
        citation = self.one(Citation, office=None)
        if citation.record.citations.count() > 1:
            citation.delete()

    def office(self) -> None:
        office = self.one(Office)
        office.title = self.word()
        office.save()
        Citation.objects.create(office=office, article=self.one(Article), excerpt=self.word())

    def article(self) -> None:
        article = self.one(Article)
        article.title = self.word()
        article.save()

    def source(self) -> None:
        source = self.one(Source)
        source.name, source.reliability = self.word(), self.by_chance.choice("ABCDEF")
        source.save()

    def move(self) -> None:
        article = self.one(Article)
        article.source = self.one(Source)
        article.save()

    def reuse(self) -> None:
        """An address that something else had."""
        if self.slugs and not Event.objects.filter(slug=self.slugs[-1]).exists():
            world.event(self.slugs.pop())

    def article_gone(self) -> None:
        self.one(Article, citations=None, estimates=None).delete()
