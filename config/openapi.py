"""What the API says of itself in OpenAPI, whatever machine it runs on."""

# Vocabularies keep the names they have in the code, whatever other fields come to be called.
_VOCABULARY = (
    "AgreementKind",
    "AgreementStatus",
    "ArticleState",
    "Attests",
    "BaseKind",
    "CitationStance",
    "Confidence",
    "DeploymentRole",
    "DeploymentStatus",
    "EventKind",
    "HostPosition",
    "LocationPrecision",
    "OwnPosition",
    "PartyRole",
    "RegionLevel",
    "Reliability",
    "StageKind",
    "Stance",
    "State",
    "SuggestionState",
)

SPECTACULAR_SETTINGS = {
    "TITLE": "Syria Presence",
    "DESCRIPTION": "Which foreign forces are in Syria, where, since when, on what terms, and how anyone knows.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "PREPROCESSING_HOOKS": ["presence.api.openapi_hooks.ours"],
    "POSTPROCESSING_HOOKS": ["drf_spectacular.hooks.postprocess_schema_enums", "presence.api.openapi_hooks.complete"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "APPEND_COMPONENTS": {
        "securitySchemes": {
            "key": {"type": "http", "scheme": "bearer", "description": "A key of yours from /account/keys/: sp_…"}
        }
    },
    "ENUM_NAME_OVERRIDES": {
        "ActorKind": "actors.models.ActorKind",
        "NumberedKind": "presence.models.vocabulary.NumberedKind",
        "RecordKind": "presence.models.RecordKind",
        "RejectedFor": "presence.models.RejectedFor",
        "SuggestedKind": "presence.models.SuggestedKind",
        **{word: f"presence.models.vocabulary.{word}" for word in _VOCABULARY},
    },
}
