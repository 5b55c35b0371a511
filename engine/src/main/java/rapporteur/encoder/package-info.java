/**
 * What the one learned model says of each word.
 *
 * <p>{@link rapporteur.encoder.Encoder} cuts a report's words into windows, runs the model over each, and gives
 * {@link rapporteur.encoder.Signals}: one {@link rapporteur.encoder.HeadScores} for each head that the model's
 * description lists, by name, one {@link rapporteur.encoder.LinkScores} for each link head, and the
 * {@link rapporteur.encoder.TreeScores}. A head that is added to the model needs no
 * change here: the room that asks decodes it, spans with {@link rapporteur.encoder.BeginInside}. Knows ONNX Runtime;
 * nothing else does.
 */
@NullMarked
package rapporteur.encoder;

import org.jspecify.annotations.NullMarked;
