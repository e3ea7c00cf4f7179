#include "app/ui/tariffs/draft_presenter.h"

#include <algorithm>

namespace wattdesk::app {

DraftPresenter::DraftPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
    connect(&client, &StationClient::previewProgress, this, [this](qint64 done, qint64 all) {
        if (m_isPreviewing) {
            m_done = done;
            m_all = all;
            show();
        }
    });
    show();
}

void DraftPresenter::begin(const core::Tariff& base)
{
    end();
    m_isOpen = true;
    m_draft = TariffDraft{base};
    m_example = {};
    check();
    show();
    emit focusWanted();
}

void DraftPresenter::edit(int field, const QString& text)
{
    if (m_isOpen && m_face == DraftFace::Figures && m_draft.edit(DraftKey::of(field), text)) {
        onEdited();
    }
}

void DraftPresenter::take(DraftStep step)
{
    if (m_isOpen && m_face == DraftFace::Figures && m_draft.canTake(step)) {
        m_draft.take(step);
        onEdited();
        emit focusWanted();
    }
}

void DraftPresenter::onEdited()
{
    m_savedAs.clear();
    m_failure.reset();
    check();
    show();
}

void DraftPresenter::editExample(int field, const QString& text)
{
    if (m_isOpen && m_example.edit(field, text)) {
        show();
    }
}

bool DraftPresenter::isReviewed() const
{
    return m_review && m_reviewed == m_draft.tariff() && m_draft.wrong().isEmpty();
}

void DraftPresenter::check()
{
    // One question at a time, however fast somebody types: the answer asks the next one.
    if (m_isChecking || isReviewed() || !m_draft.wrong().isEmpty()) {
        return;
    }
    const core::Tariff draft = m_draft.tariff();
    m_isChecking = true;
    const std::uint64_t round = m_round;
    m_client.checkTariff(
        draft, {this, [this, round, draft](const core::Expected<core::TariffReview>& result) {
                    if (round == m_round) {
                        onReview(draft, result);
                    }
                }});
}

void DraftPresenter::onReview(const core::Tariff& draft,
                              const core::Expected<core::TariffReview>& result)
{
    m_isChecking = false;
    if (result) {
        m_review = *result;
        m_reviewed = draft;
        m_failure.reset();
        check();
    } else {
        m_review.reset();
        m_failure = result.error().code;
    }
    show();
}

void DraftPresenter::preview()
{
    if (!m_view.canPreview) {
        return;
    }
    m_face = DraftFace::Preview;
    m_isPreviewing = true;
    m_isStopping = false;
    m_done = 0;
    m_all = 0;
    m_preview.reset();
    m_previewFailure.reset();
    show();
    emit focusWanted();
    const std::uint64_t round = m_round;
    m_client.previewTariff(m_draft.tariff(),
                           {this, [this, round](const core::Expected<TariffPreview>& result) {
                                if (round == m_round) {
                                    onPreview(result);
                                }
                            }});
}

void DraftPresenter::onPreview(const core::Expected<TariffPreview>& result)
{
    m_isPreviewing = false;
    if (result) {
        m_preview = *result;
    } else {
        m_previewFailure = result.error().code;
    }
    show();
    emit focusWanted();
}

void DraftPresenter::cancelPreview()
{
    if (m_isPreviewing) {
        m_isStopping = true;
        m_client.cancelPreview();
        show();
    }
}

void DraftPresenter::goToPublish()
{
    if (!m_view.canPublish) {
        return;
    }
    m_face = DraftFace::Publish;
    m_second = {{PublishField::Login, {}}, {PublishField::Password, {}}};
    m_refusal.reset();
    m_missing.reset();
    show();
    emit focusWanted();
}

void DraftPresenter::editPublish(int field, const QString& text)
{
    const auto id = static_cast<PublishField>(field);
    if (m_isPublishing || m_second.value(id) == text) {
        return;
    }
    m_second[id] = text;
    m_missing.reset();
    m_refusal.reset();
    show();
}

void DraftPresenter::publish()
{
    if (m_face != DraftFace::Publish || m_isPublishing || !isReviewed()) {
        return;
    }
    for (const PublishField field : {PublishField::Login, PublishField::Password}) {
        if (m_second.value(field).trimmed().isEmpty()) {
            m_missing = field;
            show();
            emit focusWanted();
            return;
        }
    }
    m_isPublishing = true;
    m_refusal.reset();
    show();
    const TariffPublication publication{m_draft.tariff(),
                                        {m_second[PublishField::Login].toStdString(),
                                         m_second[PublishField::Password].toStdString()}};
    const std::uint64_t round = m_round;
    m_client.publishTariff(publication,
                           {this, [this, round](const core::Expected<core::TariffVersion>& result) {
                                if (round == m_round) {
                                    onPublished(result);
                                }
                            }});
}

void DraftPresenter::onPublished(const core::Expected<core::TariffVersion>& result)
{
    m_isPublishing = false;
    m_second[PublishField::Password].clear();
    if (!result) {
        m_refusal = result.error().code;
        show();
        emit focusWanted();
        return;
    }
    const core::Tariff done = result->tariff;
    end();
    show();
    emit published(done);
}

void DraftPresenter::save()
{
    if (!m_isOpen || !m_draft.wrong().isEmpty()) {
        return;
    }
    const core::Tariff tariff = m_draft.tariff();
    //: Title of the box that chooses where a draft of a tariff is saved
    const QString title = tr("Save the draft");
    //: Kinds of files in the box that saves a tariff; the part in brackets stays as it is
    const QString kinds = tr("Tariffs (*.json)");
    //: Name that is proposed for the file of a draft. %1: the tariff's name.
    const QString name = tr("%1-draft.json").arg(QString::fromStdString(tariff.name));
    const QString path = m_dialogs.chooseFile(title, name, kinds);
    if (path.isEmpty()) {
        return;
    }
    const std::uint64_t round = m_round;
    m_client.saveTariff(path, tariff, {this, [this, round, path](const core::Expected<void>& done) {
                                           if (round != m_round) {
                                               return;
                                           }
                                           m_failure = done ? std::nullopt
                                                            : std::optional{done.error().code};
                                           m_savedAs = done ? path : QString{};
                                           show();
                                       }});
}

bool DraftPresenter::back()
{
    if (!m_isOpen) {
        return false;
    }
    if (m_isPublishing) {
        return true;
    }
    if (m_isPreviewing) {
        cancelPreview();
        return true;
    }
    if (m_face != DraftFace::Figures) {
        m_face = DraftFace::Figures;
        // Somebody else may have published meanwhile.
        m_reviewed = {};
        check();
    } else if (!giveUp()) {
        return true;
    }
    show();
    emit focusWanted();
    return true;
}

bool DraftPresenter::giveUp()
{
    if (m_draft.isEdited() && m_savedAs.isEmpty()) {
        Question question;
        //: Title of the question before a draft of a tariff is given up
        question.title = tr("Give the draft up?");
        //: Question before a draft of a tariff is given up
        question.text = tr("What was typed is kept nowhere. It could be saved as a file.");
        //: Button that gives a draft of a tariff up
        question.verbs = {tr("Give it up")};
        //: Button that goes on with a draft of a tariff
        question.wayOut = tr("Go on with it");
        if (!m_dialogs.ask(question)) {
            return false;
        }
    }
    end();
    return true;
}

void DraftPresenter::end()
{
    if (m_isPreviewing) {
        m_client.cancelPreview();
    }
    ++m_round;
    m_isOpen = false;
    m_face = DraftFace::Figures;
    m_draft = {};
    m_review.reset();
    m_isChecking = false;
    m_failure.reset();
    m_savedAs.clear();
    m_isPreviewing = false;
    m_preview.reset();
    m_previewFailure.reset();
    m_second.clear();
    m_missing.reset();
    m_isPublishing = false;
    m_refusal.reset();
}

void DraftPresenter::retranslate()
{
    m_draft.retranslate();
    show();
}

void DraftPresenter::clear()
{
    end();
    show();
}

}  // namespace wattdesk::app
