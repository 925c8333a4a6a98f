package io.touhao.report.ledger;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook read from front to back; a document type in it refuses the file. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader reader;

    private Xml(String part, XMLStreamReader reader) {
        this.part = part;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    static Xml of(String part, InputStream content) {
        try {
            return new Xml(part, FACTORY.createXMLStreamReader(content));
        } catch (XMLStreamException broken) {
            throw new Unreadable(new LedgerRefusal.Damaged(part));
        }
    }

    /** Goes on to the next start or end of an element or text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable(new LedgerRefusal.DeclaresEntities(part));
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS -> {
                        return true;
                    }
                    default -> { }
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new Unreadable(new LedgerRefusal.Damaged(part));
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    Optional<String> attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return Optional.of(reader.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }

    int number(String name, int otherwise) {
        return attribute(name).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf).orElse(otherwise);
    }

    boolean flag(String name) {
        return attribute(name).filter(value -> value.equals("1") || value.equals("true") || value.equals("on")).isPresent();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException inMemory) {
            throw new Unreadable(new LedgerRefusal.Damaged(part));
        }
    }
}
