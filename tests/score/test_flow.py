"""How a text reads by itself: order shows, whatever stands beside it does not."""

from __future__ import annotations

import numpy as np
import pytest

from xlate_audit.score.flow import FLOW, flow

COST = FLOW.index("gap cost")
SENTENCES = {
    "en": "The council approved the new bridge on Tuesday after a long debate.",
    "de": "Der Stadtrat hat am Dienstag nach langer Debatte die neue Brücke genehmigt.",
    "fr": "Le conseil municipal a approuvé mardi le nouveau pont après un long débat.",
    "es": "El ayuntamiento aprobó el martes el nuevo puente tras un largo debate.",
    "it": "Il consiglio comunale ha approvato martedì il nuovo ponte dopo un lungo dibattito.",
    "pt": "A câmara aprovou na terça-feira a nova ponte depois de um longo debate.",
    "nl": "De gemeenteraad heeft dinsdag na een lang debat de nieuwe brug goedgekeurd.",
    "ru": "Городской совет во вторник после долгих споров одобрил новый мост.",
    "pl": "Rada miasta zatwierdziła we wtorek nowy most po długiej debacie.",
    "ar": "وافق المجلس يوم الثلاثاء على الجسر الجديد بعد نقاش طويل.",
    "hi": "परिषद ने मंगलवार को लंबी बहस के बाद नए पुल को मंज़ूरी दी।",
    "vi": "Hội đồng thành phố đã phê duyệt cây cầu mới vào thứ Ba sau cuộc tranh luận dài.",
    "ko": "시의회는 화요일 긴 논의 끝에 새 다리를 승인했다.",
    "ja": "市議会は長い議論の末、火曜日に新しい橋を承認した。",
    "zh": "市议会经过长时间辩论后于周二批准了新桥。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_disorder_costs(language: str) -> None:
    text = SENTENCES[language]
    between = " " if " " in text else ""
    words = text[:-1].split() if between else list(text[:-1])
    order = np.random.default_rng(0).permutation(len(words))
    scrambled = between.join(words[n] for n in order) + text[-1]
    sound, faulty = flow([text, scrambled], [language, language])[:, COST]
    assert sound < faulty


def test_a_text_is_read_alone() -> None:
    texts, languages = list(SENTENCES.values()), list(SENTENCES)
    together = flow(texts, languages)
    assert np.isfinite(together).all()
    alone = np.concatenate([flow([text], [language]) for text, language in zip(texts, languages, strict=True)])
    assert together == pytest.approx(alone, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "language"), [("", "en"), (" ", "de"), ("Rådet godkände bron.", "sv"), ("Good day.", None)]
)
def test_what_it_cannot_read(text: str, language: str | None) -> None:
    between = flow(["Good day to you all.", text, "Good day to you all."], ["en", language, "en"])
    assert np.isnan(between[1]).all()
    assert np.allclose(between[0], between[2], rtol=1e-4)  # kernels round rows otherwise by where they stand


@pytest.mark.parametrize("text", ["a", "…", "👍🏽", "\ud800", "1 2 3", "x" * 3000, "\u200b"])
def test_any_text_has_figures(text: str) -> None:
    assert np.isfinite(flow([text], ["en"])).all()
