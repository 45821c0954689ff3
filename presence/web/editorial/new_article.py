"""Handing in an article: its address, or its text."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from presence.ingest.intake import submit_text, submit_url
from presence.models import Article
from presence.problems import Problem
from presence.review.labels import DATE_HINT
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.editorial.articles import UNDER_WAY, tell_queue


class ArticleForm(forms.Form):
    """What is wrong with the values, intake says; the form says only whether there is enough to begin with."""

    url = forms.CharField(
        label=_("Address"), required=False, max_length=2000,
        help_text=_("The page is fetched and its text taken out. Leave empty if you paste the text."),
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr", "autocapitalize": "none"}),
    )  # fmt: skip
    text = forms.CharField(
        label=_("Text"), required=False, strip=False,
        help_text=_("For what is behind a wall or on paper. An empty line ends a paragraph."),
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
    )  # fmt: skip
    title = forms.CharField(
        label=_("Title"), required=False, max_length=500, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    publisher = forms.CharField(
        label=_("Publisher"), required=False, help_text=_("Newspaper, agency, ministry or monitor."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    published = forms.CharField(label=_("Published"), required=False, help_text=DATE_HINT)
    language = forms.CharField(
        label=_("Language"), required=False, help_text=_("A code: en, ar, tr, ru … Empty: found out from the text.")
    )

    def clean(self) -> None:
        values = self.cleaned_data
        if values.get("text", "").strip():
            for name in ("publisher", "published"):
                if not values.get(name, "").strip():
                    self.add_error(name, _("A pasted text says who published it and when: nobody can look it up."))
        elif not values.get("url") and "url" not in self.errors and "text" not in self.errors:
            self.add_error("url", _("Give the article’s address, or paste its text below."))

    def submit(self, request: EditorRequest) -> Article:
        """
        Raises:
            Problem: with the field that is wrong, where it is one.
        """
        values = self.cleaned_data
        if not values["text"].strip():
            return submit_url(values["url"], request.user)
        return submit_text(
            values["text"],
            title=values["title"],
            publisher=values["publisher"],
            published=values["published"],
            language=values["language"],
            url=values["url"],
            by=request.user,
        )


@editors_only
@require_http_methods(["GET", "HEAD", "POST"])
def article_new(request: EditorRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "editor/new_article.html", {"form": ArticleForm()})
    form = ArticleForm(request.POST)
    if form.is_valid():
        try:
            article = form.submit(request)
        except Problem as problem:
            _blame(form, problem)
        else:
            return _received(request, article)
    return render(request, "editor/new_article.html", {"form": form}, status=422)


def _blame(form: ArticleForm, problem: Problem) -> None:
    field = next((name for name in problem.errors if name in form.fields), None)
    if field is None and problem.code == "bad_address":
        field = "url"
    form.add_error(field, problem.errors.get(field or "", [problem.detail]))


def _received(request: EditorRequest, article: Article) -> HttpResponse:
    if article.state in UNDER_WAY and article.due_at:
        tell_queue(request, article)
    else:
        messages.info(request, _("This article is here already."))
    return redirect("editor_article", article.slug)
