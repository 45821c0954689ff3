from django.urls import path

from presence.web.editorial.articles import article_again, editor_article, editor_articles
from presence.web.editorial.byline import byline
from presence.web.editorial.contradictions import contradictions
from presence.web.editorial.new_article import article_new
from presence.web.editorial.queue import queue
from presence.web.editorial.retract import retract_page
from presence.web.editorial.suggestion import reject, suggestion

urlpatterns = [
    path("", queue, name="queue"),
    path("byline/", byline, name="byline"),
    path("contradictions/", contradictions, name="contradictions"),
    path("suggestions/<int:pk>/", suggestion, name="suggestion"),
    path("suggestions/<int:pk>/reject/", reject, name="suggestion_reject"),
    path("records/<slug:kind>/<slug:slug>/retract/", retract_page, name="retract"),
    path("articles/", editor_articles, name="editor_articles"),
    path("articles/new/", article_new, name="article_new"),
    path("articles/<slug:slug>/", editor_article, name="editor_article"),
    path("articles/<slug:slug>/again/", article_again, name="article_again"),
]
