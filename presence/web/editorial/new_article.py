"""Handing in an article: its address, or its text."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from presence.ingest.submit import submit, wanting
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
        told = {name: self.cleaned_data.get(name) or "" for name in ("url", "text", "publisher", "published")}
        for name, message in wanting(**told).items():
            if name not in self.errors and "text" not in self.errors:
                self.add_error(name, message)

    def submit(self, request: EditorRequest) -> Article:
        """
        Raises:
            Problem: with the field that is wrong, where it is one.
        """
        return submit(request.user, **self.cleaned_data)


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
    form.add_error(field, problem.errors.get(field or "", [problem.detail]))


def _received(request: EditorRequest, article: Article) -> HttpResponse:
    if article.state in UNDER_WAY and article.due_at:
        tell_queue(request, article)
    else:
        messages.info(request, _("This article is here already."))
    return redirect("editor_article", article.slug)
